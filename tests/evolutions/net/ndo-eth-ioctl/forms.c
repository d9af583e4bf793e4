// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static const struct net_device_ops foo_netdev_ops = {
	.ndo_open		= foo_open,
	.ndo_eth_ioctl		= foo_ioctl,
};

struct net_device_ops bar_netdev_ops = { .ndo_eth_ioctl = phy_do_ioctl };

static const struct bar_ops not_concerned = {
	.ndo_eth_ioctl		= foo_ioctl,
};
