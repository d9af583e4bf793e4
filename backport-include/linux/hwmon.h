/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_HWMON_H
#define _BACKPORT_LINUX_HWMON_H
#include_next <linux/hwmon.h>

#if !HAVE_FUNCTION(hwmon_notify_event)
#include <linux/device.h>
#include <linux/kobject.h>

/**
 * hwmon_notify_event - tell user space that an attribute changed
 * @dev: the hwmon device
 * @type: the sensor's type
 * @attr: the attribute
 * @channel: the sensor
 *
 * Upstream: ("hwmon: Add notification support"), v5.9
 * Reduced: the event names the device alone, and poll() on the attribute does not return
 * Return: 0 or a negative error.
 */
static inline int hwmon_notify_event(struct device *dev,
				     enum hwmon_sensor_types type,
				     u32 attr, int channel)
{
	return kobject_uevent(&dev->kobj, KOBJ_CHANGE);
}
#endif
#endif
