// SPDX-License-Identifier: GPL-2.0
#include <linux/ethtool.h>

static int foo_get_ts_info(struct net_device *dev,
			   struct kernel_ethtool_ts_info *info)
{
	info->so_timestamping = SOF_TIMESTAMPING_TX_SOFTWARE;
	return 0;
}

static const struct ethtool_ops foo_ethtool_ops = {
	.get_ts_info	= foo_get_ts_info,
	.get_link	= ethtool_op_get_link,
};

static const struct ethtool_ops foo_soft_ethtool_ops = {
	.get_link	= ethtool_op_get_link,
	.get_ts_info	= ethtool_op_get_ts_info,
};
