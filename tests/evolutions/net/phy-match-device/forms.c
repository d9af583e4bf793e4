// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>

static int foo_match_phy_device(struct phy_device *phydev,
				const struct phy_driver *phydrv)
{
	return phydev->phy_id == 1;
}

static int other_shape(struct phy_device *phydev,
		       const struct phy_driver *phydrv)
{
	return 0;
}

static struct phy_driver foo_drivers[] = {
	{
		.phy_id		= 1,
		.name		= "plain",
	}, {
		.name		= "foo",
		/* asked first */
		.match_phy_device = foo_match_phy_device,
	},
};
