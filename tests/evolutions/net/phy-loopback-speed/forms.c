// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>

static int foo_loopback(struct phy_device *phydev, bool enable, int speed)
{
	if (!enable)
		return genphy_loopback(phydev, enable, 0);
	return foo_set(phydev, speed);
}

static struct phy_driver foo_drivers[] = {
	{
		.phy_id		= 1,
		.set_loopback	= foo_loopback,
	}, {
		.phy_id		= 2,
		.set_loopback	= genphy_c45_loopback,
	}, {
		.phy_id		= 3,
		.set_loopback	= foo_loopback,	/* as the first */
	}, {
		.phy_id		= 4,
	},
};
