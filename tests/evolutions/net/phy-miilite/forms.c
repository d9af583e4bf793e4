// SPDX-License-Identifier: GPL-2.0
static int foo_config(struct phy_device *phydev)
{
	int val = 0;

	/* the two */
	if (phydev->interface == PHY_INTERFACE_MODE_MIILITE)
		val = FOO_LITE;
	if (phydev->interface == PHY_INTERFACE_MODE_MII)
		val = FOO_MII;

	if (phydev->interface == PHY_INTERFACE_MODE_MIILITE) {
		foo_lite(phydev);
	}
	if (phydev->interface == PHY_INTERFACE_MODE_MIILITE)
		val |= FOO_LITE;
	else
		val &= ~FOO_LITE;
	return foo_set(phydev, val);
}
