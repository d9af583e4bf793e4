/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_DEVICE_H
#define _BACKPORT_LINUX_DEVICE_H
#include_next <linux/device.h>
#include <linux/cleanup.h>

#if !HAVE_FUNCTION(class_device_constructor)
/**
 * DEFINE_GUARD(device) - let guard(device) hold a device's lock
 *
 * Upstream: 134c6eaa6087 ("driver core: Add a guard() definition for the device_lock()"), v6.7
 */
DEFINE_GUARD(device, struct device *, device_lock(_T), device_unlock(_T))
#endif
#endif
