// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>

static int foo_disable_autonomous_eee(struct phy_device *phydev)
{
	return 0;
}

static struct phy_driver foo_drivers[] = {
{
	.phy_id		= 1,
	.disable_autonomous_eee	= foo_disable_autonomous_eee,
	.get_sqi	= foo_get_sqi,
} };
