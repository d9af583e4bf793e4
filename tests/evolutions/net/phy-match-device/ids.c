// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>

#define PHY_ID_FOO1	0x1234
#define PHY_ID_FOO2	0x1235

static int foo_match_phy_device(struct phy_device *phydev,
				const struct phy_driver *phydrv)
{
	return phydev->c45_ids.device_ids[4] == phydrv->phy_id;
}

static struct phy_driver foo_drivers[] = {
{
	.phy_id		= PHY_ID_FOO1,
	.phy_id_mask	= 0xffffffff,
	.match_phy_device = foo_match_phy_device,
}, {
	.phy_id		= PHY_ID_FOO2,
	.phy_id_mask	= 0xffffffff,
	.match_phy_device = foo_match_phy_device,
} };
