// SPDX-License-Identifier: GPL-2.0
#include <linux/ethtool.h>

static u32 foo_get_rx_ring_count(struct net_device *dev)
{
	return 4;
}

static const struct ethtool_ops foo_ethtool_ops = {
	.get_rx_ring_count	= foo_get_rx_ring_count,
};

static const struct ethtool_ops foo_nfc_ethtool_ops = {
	.get_rx_ring_count	= foo_get_rx_ring_count,
	.get_rxnfc		= foo_get_rxnfc,
};
