// SPDX-License-Identifier: GPL-2.0
#include <linux/leds.h>

static int foo_is_supported(struct led_classdev *led, unsigned long flags)
{
	return 0;
}

static int foo_set(struct led_classdev *led, unsigned long flags)
{
	return 0;
}

static int foo_get(struct led_classdev *led, unsigned long *flags)
{
	return 0;
}

static struct device *foo_get_device(struct led_classdev *led)
{
	return to_foo(led)->dev;
}

static int foo_register(struct device *dev, struct led_classdev *led)
{
	led->max_brightness = 1;
	led->hw_control_trigger = "netdev";
	led->hw_control_is_supported = foo_is_supported;
	led->hw_control_set = foo_set;
	led->hw_control_get = foo_get;
	led->hw_control_get_device = foo_get_device;

	return devm_led_classdev_register(dev, led);
}
