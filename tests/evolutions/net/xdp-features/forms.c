// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static int foo_probe(struct net_device *netdev, bool more)
{
	netdev->xdp_features = NETDEV_XDP_ACT_BASIC |
			       NETDEV_XDP_ACT_REDIRECT;
	if (more) {
		netdev->xdp_features |= NETDEV_XDP_ACT_XSK_ZEROCOPY;
		netdev->mtu = 9000;
	}
	netdev->xdp_features &= ~NETDEV_XDP_ACT_RX_SG;
	return 0;
}
