/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_THERMAL_H
#define _BACKPORT_LINUX_THERMAL_H
#include_next <linux/thermal.h>

#if !HAVE_FUNCTION(thermal_zone_device_priv)
/**
 * thermal_zone_device_priv - what a zone was registered with
 * @tzd: the thermal zone
 *
 * Upstream: ("thermal/core: Add a thermal zone 'devdata' accessor"), v6.4
 */
static inline void *thermal_zone_device_priv(struct thermal_zone_device *tzd)
{
	return tzd->devdata;
}
#endif
#endif
