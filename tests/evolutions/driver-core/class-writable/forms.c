// SPDX-License-Identifier: GPL-2.0
#include <linux/device.h>

static const struct class thing_class;

static const struct class thing_class = {
	.name = "thing",	/* below /sys */
};

const struct class shared_class = {
	.name = "shared",
};

static struct class old_class = {
	.name = "old",
};

static ssize_t thing_show(const struct class *class, char *buf)
{
	const struct class *other = &thing_class;

	return sysfs_emit(buf, "%s\n", other->name);
}
