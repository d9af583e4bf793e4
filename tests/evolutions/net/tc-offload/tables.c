// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static int a_open(struct a *a)
{
	if (!a->on)
		return -ENODEV;

	return 0;
}

/* on one line, without a comma at its end */
static const struct net_device_ops a_ops = { .ndo_setup_tc = a_setup_tc };

static struct net_device_ops b_ops = {
#ifdef CONFIG_B
	.ndo_setup_tc = b_setup_tc, /* slow */
#endif
	/* what all have */
	.other = b_other,
};

static const struct net_device_ops c_ops = {
	.other	= c_other,
	/* these go together */
	.ndo_setup_tc = c_setup_tc,
	.last	= c_last,
};

/* a name in another place is no callback */
static void *const names[] = { a_setup_tc };
