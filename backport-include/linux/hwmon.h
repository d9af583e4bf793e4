/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_HWMON_H
#define _BACKPORT_LINUX_HWMON_H
#include_next <linux/hwmon.h>

#if !CALLABLE(hwmon_notify_event)
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

#if HAVE_FUNCTION(hwmon_device_register_with_info) && !CALLABLE(hwmon_lock)
/**
 * hwmon_device_register_with_info() - register a hwmon device whose callbacks run one at a time
 * @dev: the parent
 * @name: the device's name
 * @drvdata: the driver's data
 * @chip: sensors and callbacks
 * @groups: further attributes, or NULL
 *
 * In compat.ko.  The target has this, too, but leaves it to drivers to keep
 * processes apart, which those of today do not.
 *
 * Upstream: 3ad2a7b9b15d ("hwmon: Serialize accesses in hwmon core"), v6.18
 * Return: the hwmon device, or an error pointer.
 */
#define hwmon_device_register_with_info backport_hwmon_device_register_with_info
struct device *
hwmon_device_register_with_info(struct device *dev, const char *name,
				void *drvdata,
				const struct hwmon_chip_info *chip,
				const struct attribute_group **groups);

/**
 * devm_hwmon_device_register_with_info() - the same, until the parent is unbound
 * @dev: the parent
 * @name: the device's name; NULL for the parent's
 * @drvdata: the driver's data
 * @chip: sensors and callbacks
 * @groups: further attributes, or NULL
 *
 * In compat.ko.
 *
 * Upstream: 3ad2a7b9b15d ("hwmon: Serialize accesses in hwmon core"), v6.18
 * Return: the hwmon device, or an error pointer.
 */
#define devm_hwmon_device_register_with_info backport_devm_hwmon_device_register_with_info
struct device *
devm_hwmon_device_register_with_info(struct device *dev, const char *name,
				     void *drvdata,
				     const struct hwmon_chip_info *chip,
				     const struct attribute_group **groups);

void backport_hwmon_lock(struct device *dev);
void backport_hwmon_unlock(struct device *dev);

/**
 * hwmon_lock() - keep a hwmon device's callbacks from running
 * @dev: the hwmon device
 *
 * In compat.ko.  May sleep.
 *
 * Upstream: 3ad2a7b9b15d ("hwmon: Serialize accesses in hwmon core"), v6.18
 */
static inline void hwmon_lock(struct device *dev)
{
	backport_hwmon_lock(dev);
}

/**
 * hwmon_unlock() - let a hwmon device's callbacks run again
 * @dev: the hwmon device
 *
 * In compat.ko.
 *
 * Upstream: 3ad2a7b9b15d ("hwmon: Serialize accesses in hwmon core"), v6.18
 */
static inline void hwmon_unlock(struct device *dev)
{
	backport_hwmon_unlock(dev);
}
#endif

#if HAVE_FUNCTION(hwmon_device_register_with_info) && !CALLABLE(class_hwmon_lock_constructor)
#include <linux/cleanup.h>

/**
 * DEFINE_GUARD(hwmon_lock) - let guard(hwmon_lock) hold a hwmon device's lock
 *
 * Upstream: not found (DEFINE_GUARD(hwmon_lock) in linux/hwmon.h, after v6.18)
 */
DEFINE_GUARD(hwmon_lock, struct device *, hwmon_lock(_T), hwmon_unlock(_T))
#endif

#if !HAVE_MEMBER(hwmon_ops, visible)
/**
 * backport_hwmon_visible_0444() - all attributes can be read, and none written
 * @data: the driver's data
 * @type: the sensor's type
 * @attr: the attribute
 * @channel: the sensor
 *
 * The evolution hwmon/visible puts this in the place of hwmon_ops.visible.
 *
 * Upstream: 79bc0af904db ("hwmon: Add static visibility member to struct hwmon_ops"), v6.13
 */
static inline umode_t
backport_hwmon_visible_0444(const void *data, enum hwmon_sensor_types type,
			    u32 attr, int channel)
{
	return 0444;
}
#endif

#if !HAVE_CONSTANT(HWMON_C_PEC)
/**
 * HWMON_C_PEC - have the core switch checksums on the bus
 *
 * Upstream: not found (hwmon: Add PEC attribute support to hardware monitoring core), v6.11
 * Reduced: there is no file pec in sysfs
 */
#define HWMON_C_PEC	0
#endif

#if !HAVE_CONSTANT(HWMON_PWM_AUTO_CHANNELS_TEMP)
/**
 * HWMON_PWM_AUTO_CHANNELS_TEMP - which temperatures a fan goes by
 *
 * hwmon_pwm_auto_channels_temp is a number that no driver is asked for.
 *
 * Upstream: not found (hwmon_pwm_auto_channels_temp in linux/hwmon.h), v5.18
 * Reduced: there is no file pwmX_auto_channels_temp in sysfs
 */
#define HWMON_PWM_AUTO_CHANNELS_TEMP	0
#define hwmon_pwm_auto_channels_temp	0x7ff0
#endif
#endif
