// SPDX-License-Identifier: GPL-2.0
#include <linux/ethtool.h>

static int foo_get_rxfh(struct net_device *dev,
			struct ethtool_rxfh_param *rxfh)
{
	rxfh->hfunc = ETH_RSS_HASH_TOP;
	return 0;
}

static int foo_set_rxfh(struct net_device *dev,
			struct ethtool_rxfh_param *rxfh,
			struct netlink_ext_ack *extack)
{
	return rxfh->key ? -EOPNOTSUPP : 0;
}

static const struct ethtool_ops foo_ethtool_ops = {
	.get_rxfh	= foo_get_rxfh,
	.set_rxfh	= foo_set_rxfh,
};

static const struct ethtool_ops foo_vf_ethtool_ops = {
	.get_rxfh	= foo_get_rxfh,
};
