// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>

static int foo_update_stats(struct phy_device *phydev)
{
	return 0;
}

static struct phy_driver foo_drivers[] = {
{
	.phy_id		= 1,
	.update_stats	= foo_update_stats,
	.get_sqi	= foo_get_sqi,
} };
