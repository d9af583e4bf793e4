// SPDX-License-Identifier: GPL-2.0
#include <linux/leds.h>

static int demo_bit(struct device *dev, enum led_trigger_netdev_modes attr, int other)
{
	/* which one? */
	switch (attr) {
	case TRIGGER_NETDEV_LINK:
	case TRIGGER_NETDEV_LINK_25000:
		return attr;
	default:
		break;
	}
	switch (other) {
	case 1:
		return 2;
	}
	return -EINVAL;
}

static int demo_alone(enum led_trigger_netdev_modes attr)
{
	return 1 << attr;
}

static ssize_t demo_store(struct device *dev, size_t size, enum led_trigger_netdev_modes attr)
{
	enum led_trigger_netdev_modes mode = attr; /* stays */

	return demo_bit(dev, mode, 0) ? -EINVAL : size;
}
