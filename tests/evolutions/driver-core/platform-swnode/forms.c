// SPDX-License-Identifier: GPL-2.0
#include <linux/platform_device.h>

static struct platform_device *demo_create(const char *name,
					   const struct software_node *swnode)
{
	struct platform_device_info info = {
		.name = name,
		.swnode = swnode, /* this stays */
		.id = PLATFORM_DEVID_NONE,
	};

	return platform_device_register_full(&info);
}

const struct platform_device_info far_info = { .name = "far", .swnode = &far_node };

static const struct platform_device_info both_info = {
	.fwnode = both_fwnode,
	.swnode = &both_node,
};

/* another structure's */
static const struct demo demo = {
	.swnode = &demo_node,
};

static struct platform_device *demo_both(struct device *parent,
					 const struct software_node *node)
{
	struct platform_device_info info = {
		.name = "both",
		.id = PLATFORM_DEVID_AUTO,
		.parent = parent,
		.fwnode = dev_fwnode(parent),
		.swnode = node,
	};

	return platform_device_register_full(&info);
}
