// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>
#include <linux/phy_port.h>

static int foo_attach_mii_port(struct phy_device *phydev, struct phy_port *port)
{
	return 0;
}

static struct phy_driver foo_drivers[] = {
	{
		.phy_id		= 1,
		.config_init	= foo_config_init,
		.attach_mii_port = foo_attach_mii_port,
	}, {
		.phy_id		= 2,
		.attach_mii_port = foo_attach_mii_port,
	},
};

static int bar_attach_mdi_port(struct phy_device *phydev, struct phy_port *port)
{
	/* only what nobody described */
	if (port->not_described)
		return phy_port_restrict_mediums(port, BIT(ETHTOOL_LINK_MEDIUM_BASET));

	return 0;
}

static int baz_attach_mdi_port(struct phy_device *phydev, struct phy_port *port)
{
	return baz_read_straps(phydev);
}

static int bar_probe(struct phy_device *phydev)
{
	phydev->max_n_ports = 2;
	return bar_setup(phydev);
}

static struct phy_driver bar_drivers[] = {
	{
		.phy_id		= 3,
		.attach_mdi_port = baz_attach_mdi_port,
	},
	{
		.phy_id		= 4,
		.probe		= bar_probe,
		.attach_mdi_port = bar_attach_mdi_port,
	},
};
