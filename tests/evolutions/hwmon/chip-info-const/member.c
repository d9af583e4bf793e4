// SPDX-License-Identifier: GPL-2.0
#include <linux/hwmon.h>

struct data {
	struct hwmon_chip_info chip;
	const struct hwmon_channel_info *info[3];
};

static void fill(struct data *data)
{
	data->chip.ops = &data_ops;
	data->chip.info = data->info;
}
