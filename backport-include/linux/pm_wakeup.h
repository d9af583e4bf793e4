/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PM_WAKEUP_H
#define _BACKPORT_LINUX_PM_WAKEUP_H
#include_next <linux/pm_wakeup.h>

#if !CALLABLE(devm_device_init_wakeup) && HAVE_FUNCTION(device_init_wakeup)
/**
 * devm_device_init_wakeup - let a device wake the system until it is unbound
 * @dev: the device
 *
 * Upstream: ("PM: wakeup: Add devres managed device_init_wakeup() helper"), v6.14
 * Return: 0 or a negative error.
 */
static inline void backport_device_disable_wakeup(void *dev)
{
	device_init_wakeup(dev, false);
}

#define devm_device_init_wakeup(dev)					\
({									\
	struct device *__bp_dev = (dev);				\
									\
	device_init_wakeup(__bp_dev, true);				\
	devm_add_action_or_reset(__bp_dev, backport_device_disable_wakeup, \
				 __bp_dev);				\
})
#endif
#endif
