/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PARPORT_H
#define _BACKPORT_LINUX_PARPORT_H
#include_next <linux/parport.h>

#if !HAVE_MACRO(module_parport_driver)
/**
 * module_parport_driver - a module that is nothing but a driver of parallel ports
 *
 * Upstream: ("parport: Introduce module_parport_driver() helper macro"), v5.14
 */
BACKFIT_CARRY(include/linux/parport.h, module_parport_driver)
#endif
#endif
