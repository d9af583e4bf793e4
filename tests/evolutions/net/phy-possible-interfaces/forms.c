// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>

static int foo_config_init(struct phy_device *phydev)
{
	__set_bit(PHY_INTERFACE_MODE_SGMII, phydev->possible_interfaces);
	if (phydev->interface == PHY_INTERFACE_MODE_2500BASEX) {
		phydev->autoneg = AUTONEG_DISABLE;
		__set_bit(PHY_INTERFACE_MODE_2500BASEX,
			  phydev->possible_interfaces);
	}
	return 0;
}

static void fill(struct phy_device *phydev)
{
	unsigned long *possible = phydev->possible_interfaces;

	__set_bit(PHY_INTERFACE_MODE_2500BASEX, possible);
	__set_bit(PHY_INTERFACE_MODE_SGMII, possible);
}
