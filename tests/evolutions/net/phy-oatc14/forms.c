// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>

static struct phy_driver foo_drivers[] = {
	{
		.phy_id			= 1,
		.get_sqi		= foo_get_sqi,
		.cable_test_start	= foo_cable_test_start,
	}, {
		.phy_id			= 2,
		.cable_test_start	= genphy_c45_oatc14_cable_test_start,
		.cable_test_get_status	= genphy_c45_oatc14_cable_test_get_status,
		.get_sqi		= genphy_c45_oatc14_get_sqi,
		.get_sqi_max		= genphy_c45_oatc14_get_sqi_max,
		.config_init		= foo_config_init,
	},
};
