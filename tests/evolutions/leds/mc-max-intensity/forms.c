// SPDX-License-Identifier: GPL-2.0
#include <linux/led-class-multicolor.h>

static unsigned int most(struct led_classdev_mc *leds, size_t i)
{
	unsigned int max_intensity;

	max_intensity = leds->subled_info[i].max_intensity;
	if (max_intensity)
		return max_intensity;

	return leds->led_cdev.max_brightness;
}

static void fill(struct mc_subled *info)
{
	info[0].channel = 1;
	info[0].max_intensity = MOST;
}
