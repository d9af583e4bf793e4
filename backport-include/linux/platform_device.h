/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PLATFORM_DEVICE_H
#define _BACKPORT_LINUX_PLATFORM_DEVICE_H
#include_next <linux/platform_device.h>

#if !CALLABLE(platform_get_mem_or_io)
/**
 * platform_get_mem_or_io - a resource that is memory or ports
 * @dev: the device
 * @num: its number among those
 *
 * Upstream: ("driver core: platform: Introduce platform_get_mem_or_io()"), v6.0
 * Return: the resource, or NULL.
 */
static inline struct resource *
platform_get_mem_or_io(struct platform_device *dev, unsigned int num)
{
	u32 i;

	for (i = 0; i < dev->num_resources; i++) {
		struct resource *res = &dev->resource[i];

		if (!(resource_type(res) & (IORESOURCE_MEM | IORESOURCE_IO)))
			continue;
		if (!num--)
			return res;
	}
	return NULL;
}
#endif
#endif
