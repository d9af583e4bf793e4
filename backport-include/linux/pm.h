/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PM_H
#define _BACKPORT_LINUX_PM_H
#include_next <linux/pm.h>

#if !HAVE_MACRO(_DEFINE_DEV_PM_OPS)
/**
 * DEFINE_SIMPLE_DEV_PM_OPS - operations for system sleep alone
 *
 * The first form of this macro said "static" itself; since then, the user does.
 *
 * Upstream: 52cc1d7f9786 ("PM: core: Remove static qualifier in DEFINE_SIMPLE_DEV_PM_OPS macro"), v5.17
 */
BACKFIT_CARRY(include/linux/pm.h, _DEFINE_DEV_PM_OPS)
#undef DEFINE_SIMPLE_DEV_PM_OPS
BACKFIT_CARRY(include/linux/pm.h, DEFINE_SIMPLE_DEV_PM_OPS)
#endif
#endif
