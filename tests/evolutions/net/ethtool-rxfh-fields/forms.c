// SPDX-License-Identifier: GPL-2.0
#include <linux/ethtool.h>

static int foo_get_fields(struct net_device *dev,
			  struct ethtool_rxfh_fields *fields)
{
	fields->data = RXH_IP_SRC;
	return 0;
}

static int foo_set_fields(struct net_device *dev,
			  const struct ethtool_rxfh_fields *fields,
			  struct netlink_ext_ack *extack)
{
	return fields->data == RXH_IP_SRC ? 0 : -EINVAL;
}

static const struct ethtool_ops foo_ethtool_ops = {
	.get_rxfh_fields	= foo_get_fields,
	.set_rxfh_fields	= foo_set_fields,
};

static const struct ethtool_ops foo_nfc_ethtool_ops = {
	.get_rxnfc		= foo_get_rxnfc,
	.set_rxnfc		= foo_set_rxnfc,
	.get_rxfh_fields	= foo_get_fields,
	.set_rxfh_fields	= foo_set_fields,
};

static const struct ethtool_ops foo_ro_ethtool_ops = {
	.get_rxfh_fields	= foo_get_fields,
};
