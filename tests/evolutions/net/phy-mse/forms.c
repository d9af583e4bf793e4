// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>

static int foo_get_mse_capability(struct phy_device *phydev,
				  struct phy_mse_capability *cap)
{
	return 0;
}

static int foo_get_mse_snapshot(struct phy_device *phydev,
				enum phy_mse_channel channel,
				struct phy_mse_snapshot *snapshot)
{
	return 0;
}

static struct phy_driver foo_drivers[] = { {
	.phy_id		= 1,
	.get_sqi	= foo_get_sqi,
	.get_mse_capability = foo_get_mse_capability,
	.get_mse_snapshot = foo_get_mse_snapshot,
} };
