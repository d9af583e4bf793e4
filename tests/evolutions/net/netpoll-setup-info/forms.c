// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static int demo_ndo_netpoll_setup(struct net_device *dev)
{
	demo_note("ndo_netpoll_setup");

	return 0;
}

static const struct net_device_ops demo_ops = {
	.other = demo_other,
	.ndo_netpoll_setup = demo_ndo_netpoll_setup, /* this stays */
};

/* of another file, on one line */
const struct net_device_ops far_ops = { .ndo_netpoll_setup = far_ndo_netpoll_setup };

static struct net_device_ops switched_ops = {
#ifdef CONFIG_DEMO
	.ndo_netpoll_setup = switched_ndo_netpoll_setup,
#endif
	.other = demo_other,
};

/* another structure's */
static const struct demo demo = {
	.ndo_netpoll_setup = demo_ndo_netpoll_setup,
};
