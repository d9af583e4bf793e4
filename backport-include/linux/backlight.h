/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_BACKLIGHT_H
#define _BACKPORT_LINUX_BACKLIGHT_H
#include_next <linux/backlight.h>

#if !HAVE_CONSTANT(BACKLIGHT_POWER_ON)
/**
 * BACKLIGHT_POWER_ON - states of a backlight's power
 *
 * Upstream: ("backlight: Add BACKLIGHT_POWER_ constants for power states"), v6.12
 */
#define BACKLIGHT_POWER_ON		0
#define BACKLIGHT_POWER_OFF		4
#define BACKLIGHT_POWER_REDUCED		1	/* deprecated */
#endif
#endif
