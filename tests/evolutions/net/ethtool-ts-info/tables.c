// SPDX-License-Identifier: GPL-2.0
#include <linux/ethtool.h>

static int a_open(struct a *a)
{
	if (!a->on)
		return -ENODEV;

	return 0;
}

/* on one line, without a comma at its end */
static const struct ethtool_ops a_ops = { .get_ts_info = a_info };

static struct ethtool_ops b_ops = {
#ifdef CONFIG_B
	.get_ts_info = b_info, /* slow */
#endif
	/* what all have */
	.other = b_other,
};

static const struct ethtool_ops c_ops = {
	.other	= c_other,
	/* these go together */
	.get_ts_info = c_info,
	.last	= c_last,
};

/* a name in another place is no callback */
static void *const names[] = { a_info };
