/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_I8K_H
#define _BACKPORT_LINUX_I8K_H
#include_next <linux/i8k.h>

#if !HAVE_MACRO(I8K_FAN_AUTO)
/**
 * I8K_FAN_AUTO - the fan's mode in which the firmware sets its speed
 *
 * Upstream: 1c1658058c99 ("hwmon: (dell-smm) Add support for automatic fan mode"), v6.18
 */
BACKFIT_CARRY(include/uapi/linux/i8k.h, I8K_FAN_AUTO)
#endif
#endif
