// SPDX-License-Identifier: GPL-2.0
#include <linux/device.h>

static int thing_add(struct device *dev)
{
	return 0;
}

static void thing_remove(struct device *dev)
{
}

static struct class_interface thing_interface = {
	.add_dev        = thing_add,
	.remove_dev     = thing_remove,
};

static struct class_interface other_interface = { .add_dev = thing_add };

static struct bus_ops ops = {
	.add_dev = bus_add,
};
