// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>

static int foo_led_brightness_set(struct phy_device *phydev, u8 index)
{
	return 0;
}

static int foo_led_blink_set(struct phy_device *phydev, u8 index)
{
	return 0;
}

static int foo_led_hw_is_supported(struct phy_device *phydev, u8 index)
{
	return 0;
}

static int foo_led_hw_control_set(struct phy_device *phydev, u8 index)
{
	return 0;
}

static int foo_led_hw_control_get(struct phy_device *phydev, u8 index)
{
	return 0;
}

static int foo_led_polarity_set(struct phy_device *phydev, u8 index)
{
	return 0;
}

static struct phy_driver foo_drivers[] = {
	{
		.phy_id = 1,
		.led_brightness_set = foo_led_brightness_set,
		.led_blink_set = foo_led_blink_set,
		.led_hw_is_supported = foo_led_hw_is_supported,
		.led_hw_control_set = foo_led_hw_control_set,
		.led_hw_control_get = foo_led_hw_control_get,
		.led_polarity_set = foo_led_polarity_set,
	}, {
		.phy_id = 2,
		.led_blink_set = foo_led_blink_set,
	},
};
