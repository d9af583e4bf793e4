// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static int a_open(struct a *a)
{
	if (!a->on)
		return -ENODEV;

	return 0;
}

/* on one line, without a comma at its end */
static const struct net_device_ops a_ops = { .ndo_hwtstamp_get = a_get };

static struct net_device_ops b_ops = {
#ifdef CONFIG_B
	.ndo_hwtstamp_get = b_get, /* slow */
	.ndo_hwtstamp_set = b_set,
#endif
	/* what all have */
	.other = b_other,
};

static const struct net_device_ops c_ops = {
	.other	= c_other,
	/* these go together */
	.ndo_hwtstamp_get = c_get, .ndo_hwtstamp_set = c_set,
	.last	= c_last,
};

/* a name in another place is no callback */
static void *const names[] = { a_get, a_set };
