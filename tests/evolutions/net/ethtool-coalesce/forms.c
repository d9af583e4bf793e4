// SPDX-License-Identifier: GPL-2.0
#include <linux/ethtool.h>

static int foo_get_coalesce(struct net_device *dev,
			    struct ethtool_coalesce *ec,
			    struct kernel_ethtool_coalesce *kernel_ec,
			    struct netlink_ext_ack *extack)
{
	ec->rx_coalesce_usecs = 1;
	return 0;
}

static int foo_set_coalesce(struct net_device *dev,
			    struct ethtool_coalesce *ec,
			    struct kernel_ethtool_coalesce *kernel_ec,
			    struct netlink_ext_ack *extack)
{
	return ec->rx_coalesce_usecs == 1 ? 0 : -EINVAL;
}

static const struct ethtool_ops foo_ethtool_ops = {
	.supported_coalesce_params = ETHTOOL_COALESCE_RX_USECS,
	.set_coalesce	= foo_set_coalesce,
	.get_coalesce	= foo_get_coalesce,
};

static const struct ethtool_ops foo_vf_ethtool_ops = {
	.get_coalesce	= foo_get_coalesce,
};
