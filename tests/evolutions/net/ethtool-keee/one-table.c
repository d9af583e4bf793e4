// SPDX-License-Identifier: GPL-2.0
#include <linux/ethtool.h>
#include <linux/netdevice.h>

static int foo_get_eee(struct net_device *dev, struct ethtool_keee *e)
{
	e->eee_enabled = true;
	return 0;
}

static int foo_set_eee(struct net_device *dev, struct ethtool_keee *e)
{
	struct ethtool_keee now;

	return foo_get_eee(dev, &now);
}

static const struct ethtool_ops foo_ethtool_ops = {
	.get_link	= ethtool_op_get_link,
	.get_eee	= foo_get_eee,
	.set_eee	= foo_set_eee,
};
