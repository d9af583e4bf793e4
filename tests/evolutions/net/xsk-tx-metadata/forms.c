// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static int foo_probe(struct net_device *netdev)
{
	netdev->netdev_ops = &foo_netdev_ops;
	netdev->xsk_tx_metadata_ops = &foo_xsk_tx_metadata_ops;
	return 0;
}
