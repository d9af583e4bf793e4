// SPDX-License-Identifier: GPL-2.0
#include <linux/ethtool.h>

static int foo_get_mm(struct net_device *dev, struct ethtool_mm_state *state)
{
	return 0;
}

static int foo_set_mm(struct net_device *dev, struct ethtool_mm_cfg *cfg,
		      struct netlink_ext_ack *extack)
{
	return 0;
}

static void foo_get_mm_stats(struct net_device *dev,
			     struct ethtool_mm_stats *stats)
{
}

static const struct ethtool_ops foo_ethtool_ops = {
	.get_link	= ethtool_op_get_link,
	.get_mm		= foo_get_mm,
	.set_mm		= foo_set_mm,
	.get_mm_stats	= foo_get_mm_stats,
};
