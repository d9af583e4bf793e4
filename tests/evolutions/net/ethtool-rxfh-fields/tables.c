// SPDX-License-Identifier: GPL-2.0
#include <linux/ethtool.h>

static int a_open(struct a *a)
{
	if (!a->on)
		return -ENODEV;

	return 0;
}

/* on one line, without a comma at its end */
static const struct ethtool_ops a_ops = { .get_rxfh_fields = a_get };

static struct ethtool_ops b_ops = {
#ifdef CONFIG_B
	.get_rxfh_fields = b_get, /* slow */
	.set_rxfh_fields = b_set,
#endif
	/* what all have */
	.other = b_other,
};

static const struct ethtool_ops c_ops = {
	.other	= c_other,
	/* these go together */
	.get_rxfh_fields = c_get, .set_rxfh_fields = c_set,
	.last	= c_last,
};

/* a name in another place is no callback */
static void *const names[] = { a_get, a_set };
