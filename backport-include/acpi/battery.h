/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ACPI_BATTERY_H
#define _BACKPORT_ACPI_BATTERY_H
#include_next <acpi/battery.h>
#include <linux/device.h>

#if !CALLABLE(devm_battery_hook_register) && HAVE_FUNCTION(battery_hook_register)
/**
 * devm_battery_hook_register - be told of batteries until a device is unbound
 * @dev: the device
 * @hook: the callbacks
 *
 * Upstream: ("ACPI: battery: add devm_battery_hook_register()"), v6.13
 * Return: 0 or a negative error.
 */
static inline void backport_battery_hook_unregister(void *hook)
{
	battery_hook_unregister(hook);
}

static inline int devm_battery_hook_register(struct device *dev,
					     struct acpi_battery_hook *hook)
{
	battery_hook_register(hook);
	return devm_add_action_or_reset(dev, backport_battery_hook_unregister,
					hook);
}
#endif
#endif
