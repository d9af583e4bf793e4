// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static const struct xdp_metadata_ops foo_xdp_metadata_ops = {
	.xmo_rx_timestamp	= foo_xdp_rx_timestamp, /* in ns */
};

static int foo_probe(struct net_device *netdev, bool xdp)
{
	netdev->netdev_ops = &foo_netdev_ops;
	netdev->xdp_metadata_ops = &foo_xdp_metadata_ops;
	if (xdp) {
		netdev->max_mtu = 2000;
		netdev->xdp_metadata_ops = &foo_xdp_metadata_ops;
	}
	return 0;
}

static const struct xdp_metadata_ops bar_xdp_metadata_ops = {
	.xmo_rx_hash	= bar_xdp_rx_hash,
};

/* a table of another file, and one of two */
static void bar_probe(struct net_device *netdev, const struct bar *bar)
{
#ifdef CONFIG_BAR_XDP
	netdev->xdp_metadata_ops = bar->metadata_ops;
#endif
	if (!bar->metadata_ops)
		netdev->xdp_metadata_ops = &bar_xdp_metadata_ops;
	netdev->max_mtu = 9000;
}
