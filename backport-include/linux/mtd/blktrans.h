/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MTD_BLKTRANS_H
#define _BACKPORT_LINUX_MTD_BLKTRANS_H
#include_next <linux/mtd/blktrans.h>

#if !CALLABLE(module_mtd_blktrans)
/**
 * module_mtd_blktrans - a module that is nothing but a translation layer
 *
 * Upstream: ("mtd: Add helper macro for register_mtd_blktrans boilerplate"), v5.19
 */
BACKFIT_CARRY(include/linux/mtd/blktrans.h, module_mtd_blktrans)
#endif
#endif
