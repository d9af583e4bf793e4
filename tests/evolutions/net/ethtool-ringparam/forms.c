// SPDX-License-Identifier: GPL-2.0
#include <linux/ethtool.h>

static void foo_get_ringparam(struct net_device *dev,
			      struct ethtool_ringparam *ring,
			      struct kernel_ethtool_ringparam *kernel_ring,
			      struct netlink_ext_ack *extack)
{
	ring->rx_pending = 64;
}

static int foo_set_ringparam(struct net_device *dev,
			     struct ethtool_ringparam *ring,
			     struct kernel_ethtool_ringparam *kernel_ring,
			     struct netlink_ext_ack *extack)
{
	return ring->rx_pending == 64 ? 0 : -EINVAL;
}

static const struct ethtool_ops foo_ethtool_ops = {
	.get_ringparam	= foo_get_ringparam,
	.set_ringparam	= foo_set_ringparam,
};

static const struct ethtool_ops foo_vf_ethtool_ops = {
	.get_ringparam	= foo_get_ringparam,
};
