// SPDX-License-Identifier: GPL-2.0
#include <linux/device.h>

static const struct bus_type thing_bus_type;

static const struct bus_type thing_bus_type = {
	.name = "thing",	/* below /sys */
};

const struct bus_type shared_bus_type = {
	.name = "shared",
};

static struct bus_type old_bus_type = {
	.name = "old",
};

static ssize_t thing_show(const struct bus_type *bus_type, char *buf)
{
	const struct bus_type *other = &thing_bus_type;

	return sysfs_emit(buf, "%s\n", other->name);
}
