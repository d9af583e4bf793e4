// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static void foo_setup(struct net_device *dev)
{
	dev->features = NETIF_F_SG;
	dev->lltx = true;	/* locks itself */
	if (dev->mtu)
		dev->lltx	= true;
}

static bool foo_locks(const struct net_device *dev)
{
	return dev->lltx;
}
