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

#if HAVE_MEMBER(platform_device_info, fwnode) && !HAVE_MEMBER(platform_device_info, swnode)
#include <linux/err.h>
#include <linux/of.h>
#include <linux/property.h>

/**
 * backport_platform_device_register_swnode - register a device with a software node, too
 * @info: the device, with a node of firmware or none, and no properties
 * @swnode: the software node, registered if it was not; or NULL
 *
 * platform_device_register_full(@info), and the software node is the device's before a
 * driver is bound to it.
 *
 * Upstream: 0fc434bc2c45 ("driver core: platform: allow attaching software nodes when creating devices"), v7.1
 * Context: may sleep
 * Return: the device, or an ERR_PTR.
 */
static inline struct platform_device *
backport_platform_device_register_swnode(const struct platform_device_info *info,
					 const struct software_node *swnode)
{
	struct platform_device *pdev;
	int ret;

	if (swnode && (info->properties || is_software_node(info->fwnode)))
		return ERR_PTR(-EINVAL);
	if (!swnode)
		return platform_device_register_full(info);

	pdev = platform_device_alloc(info->name, info->id);
	if (!pdev)
		return ERR_PTR(-ENOMEM);

	pdev->dev.parent = info->parent;
	pdev->dev.fwnode = info->fwnode;
	pdev->dev.of_node = of_node_get(to_of_node(info->fwnode));
	pdev->dev.of_node_reused = info->of_node_reused;
	if (info->dma_mask) {
		pdev->platform_dma_mask = info->dma_mask;
		pdev->dev.dma_mask = &pdev->platform_dma_mask;
		pdev->dev.coherent_dma_mask = info->dma_mask;
	}

	ret = platform_device_add_resources(pdev, info->res, info->num_res);
	if (!ret)
		ret = platform_device_add_data(pdev, info->data, info->size_data);
	if (!ret)
		ret = device_add_software_node(&pdev->dev, swnode);
	if (!ret)
		ret = platform_device_add(pdev);
	if (ret) {
		platform_device_put(pdev);
		return ERR_PTR(ret);
	}
	return pdev;
}
#endif
#endif
