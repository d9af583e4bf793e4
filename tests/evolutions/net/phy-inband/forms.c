// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>

static unsigned int foo_inband_caps(struct phy_device *phydev,
				    phy_interface_t interface)
{
	return 0;
}

static int foo_config_inband(struct phy_device *phydev, unsigned int modes)
{
	return 0;
}

static struct phy_driver foo_drivers[] = {
	{
		.phy_id		= 1,
		.inband_caps	= foo_inband_caps,
		.config_inband	= foo_config_inband,
		.config_init	= foo_config_init,
	}, {
		.phy_id		= 2,
		.inband_caps	= foo_inband_caps,
	},
};
