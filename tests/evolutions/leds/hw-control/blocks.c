// SPDX-License-Identifier: GPL-2.0
#include <linux/leds.h>

static bool a_can(struct led_classdev *led)
{
	return led->max_brightness > 1;
}

#ifdef CONFIG_A
static int a_set(struct led_classdev *led, unsigned long flags)
{
	return 0;
}
#endif

static void a_init(struct a *a, struct led_classdev *led)
{
	if (a_can(led)) {
#ifdef CONFIG_A
		led->hw_control_set = a_set;
#endif
		led->hw_control_trigger = "netdev";
		led->max_brightness = 1; /* on or off */
	}
	/* another structure's */
	a->hw_control_set = a_set;
}
