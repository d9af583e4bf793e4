// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>

static void foo_get_phy_stats(struct phy_device *phydev,
			      struct ethtool_eth_phy_stats *eth_stats,
			      struct ethtool_phy_stats *stats)
{
}

static void foo_get_link_stats(struct phy_device *phydev,
			       struct ethtool_link_ext_stats *link_stats)
{
}

static struct phy_driver foo_drivers[] = {
{
	.phy_id		= 1,
	.get_phy_stats	= foo_get_phy_stats,
	.get_link_stats	= foo_get_link_stats,
	.get_sqi	= foo_get_sqi,
} };
