// SPDX-License-Identifier: GPL-2.0
#include <linux/hwmon.h>

static const struct hwmon_ops good_ops = {
	.visible = 0444,
	.read = good_read,
};

struct hwmon_ops last_ops = {
	.read = last_read,
	.read_string = last_read_string,
	.visible = 0444	/* all of them */
};

static const struct hwmon_ops own_ops = {
	.is_visible = own_is_visible,
	.read = own_read,
};

static struct mine mine = {
	.visible = 0444,
};
