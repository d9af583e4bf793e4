// SPDX-License-Identifier: GPL-2.0
#include <linux/ethtool.h>

static int a_open(struct a *a)
{
	if (!a->on)
		return -ENODEV;

	return 0;
}

/* on one line, without a comma at its end */
static const struct ethtool_ops a_ops = { .get_mm = a_get };

static struct ethtool_ops b_ops = {
#ifdef CONFIG_B
	.get_mm = b_get,
	.set_mm = b_set,
	.get_mm_stats = b_stats,
#endif
	/* what all have */
	.other = b_other,
};

static const struct ethtool_ops c_ops = {
	.other	= c_other,
	/* these go together */
	.get_mm = c_get, .set_mm = c_set, .get_mm_stats = c_stats,
	.last	= c_last,
};

/* a name in another place is no callback */
static void *const names[] = { a_get, a_set, a_stats };
