// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static void demo_setup(struct net_device *dev)
{
	dev->needs_free_netdev = true;
	dev->request_ops_lock = true;
	dev->flags |= IFF_NOARP; /* stays */
}
