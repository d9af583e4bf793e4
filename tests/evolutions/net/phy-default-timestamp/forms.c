// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>

static void foo_probe(struct phy_device *phydev)
{
	phydev->mii_ts = &foo->mii_ts;
	/* before the MAC's */
	phydev->default_timestamp = true;
}

static void foo_remove(struct phy_device *phydev)
{
	phydev->default_timestamp = false;
	phydev->mii_ts = NULL;
}
