// SPDX-License-Identifier: GPL-2.0
#include <linux/hwmon.h>

static int a_open(struct a *a)
{
	if (!a->on)
		return -ENODEV;

	return 0;
}

/* on one line, without a comma at its end */
static const struct hwmon_chip_info a_ops = { .info = a_info };

static struct hwmon_chip_info b_ops = {
#ifdef CONFIG_B
	.info = b_info, /* slow */
#endif
	/* what all have */
	.other = b_other,
};

static const struct hwmon_chip_info c_ops = {
	.other	= c_other,
	/* these go together */
	.info = c_info,
	.last	= c_last,
};

/* a name in another place is no callback */
static void *const names[] = { a_info };
