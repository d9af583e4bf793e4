// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>

#define FOO_PHY_DRIVER(_id, _name)				\
	{							\
		PHY_ID_MATCH_MODEL(_id),			\
		.name		= (_name),			\
		/* PHY_BASIC_FEATURES */			\
		.probe          = foo_probe,			\
		.led_hw_is_supported = foo_led_hw_is_supported,	\
		.led_hw_control_set = foo_led_hw_control_set	\
	}

static int foo_led_hw_is_supported(struct phy_device *phydev, u8 index,
				   unsigned long rules)
{
	return 0;
}

static int foo_led_hw_control_set(struct phy_device *phydev, u8 index,
				  unsigned long rules)
{
	return 0;
}

static struct phy_driver foo_drivers[] = {
	FOO_PHY_DRIVER(1, "one"),
	FOO_PHY_DRIVER(2, "two"),
};
