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
