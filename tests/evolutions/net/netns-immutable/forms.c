// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static void foo_setup(struct net_device *dev)
{
	dev->netns_immutable = true; /* stays */
	dev->features |= NETIF_F_SG;
}
