/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PARPORT_H
#define _BACKPORT_LINUX_PARPORT_H
#include_next <linux/parport.h>

#if !CALLABLE(module_parport_driver)
/**
 * module_parport_driver - a module that is nothing but a driver of parallel ports
 *
 * Upstream: ("parport: Introduce module_parport_driver() helper macro"), v5.14
 */
BACKFIT_CARRY(include/linux/parport.h, module_parport_driver)
#endif

#if !HAVE_CONSTANT(PARPORT_EPP_FAST_16)
/**
 * PARPORT_EPP_FAST_32, PARPORT_EPP_FAST_16, PARPORT_EPP_FAST_8 - how wide EPP may go
 *
 * PARPORT_EPP_FAST is 32 bits.  A driver of ports that is older than these flags
 * takes the narrower ones for none.
 *
 * Upstream: 05f0adefd48a ("ata: parport_pc: add 16-bit and 8-bit fast EPP transfer flags"), v6.3
 */
BACKFIT_CARRY(include/uapi/linux/parport.h, PARPORT_EPP_FAST_32, PARPORT_EPP_FAST_16, PARPORT_EPP_FAST_8)
#endif
#endif
