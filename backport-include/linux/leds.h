/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_LEDS_H
#define _BACKPORT_LINUX_LEDS_H
#include_next <linux/leds.h>
#include <dt-bindings/leds/common.h>
#include <linux/property.h>
#include <linux/string.h>

#if !HAVE_CONSTANT(LED_MULTI_COLOR)
/**
 * LED_MULTI_COLOR - flag of an LED that has several colors
 *
 * The target's LED core knows no such flag, so it sets none.
 *
 * Upstream: 5607ca92e627 ("leds: core: Add led_mc_set_brightness() function"), v6.11
 */
#define LED_MULTI_COLOR		0
#endif

#if !CALLABLE(led_get_color_name) && HAVE_EXPORT(led_colors)
extern const char * const led_colors[];

/**
 * led_get_color_name - the name of a color
 * @color_id: one of LED_COLOR_ID_*
 *
 * Upstream: 5f2e950755c7 ("leds: core: Introduce led_get_color_name() function"), v6.11
 * Return: the name, or NULL where there is no such color.
 */
static inline const char *led_get_color_name(u8 color_id)
{
	return color_id < LED_COLOR_ID_MAX ? led_colors[color_id] : NULL;
}
#endif
#if !HAVE_TYPE(enum led_trigger_netdev_modes)
/**
 * enum led_trigger_netdev_modes - what the netdev trigger can have a LED show
 *
 * Upstream: 947acacab5ea ("leds: trigger: netdev: expose netdev trigger modes in linux include"), v6.5
 */
BACKFIT_CARRY(include/linux/leds.h, enum led_trigger_netdev_modes)
#elif !HAVE_CONSTANT(TRIGGER_NETDEV_LINK_100000)
/*
 * Upstream: not found (leds: trigger: netdev: Add more link speeds), v7.2
 * Bits above all that drivers of LEDs on the target know: none shows these by
 * itself, the trigger does.
 */
#define TRIGGER_NETDEV_LINK_25000	(__TRIGGER_NETDEV_MAX + 0)
#define TRIGGER_NETDEV_LINK_40000	(__TRIGGER_NETDEV_MAX + 1)
#define TRIGGER_NETDEV_LINK_50000	(__TRIGGER_NETDEV_MAX + 2)
#define TRIGGER_NETDEV_LINK_100000	(__TRIGGER_NETDEV_MAX + 3)
#endif

#if !HAVE_TYPE(enum led_default_state)
/**
 * enum led_default_state - what an LED is at first
 *
 * Upstream: not found (enum led_default_state in linux/leds.h), v5.13
 */
BACKFIT_CARRY(include/linux/leds.h, enum led_default_state)
#endif

#if !CALLABLE(led_init_default_state_get)
/**
 * led_init_default_state_get - how firmware wants a LED to be at the start
 * @fwnode: the LED's node
 *
 * Upstream: ("leds: Move led_init_default_state_get() to the global header"), v6.3
 * Return: the state; off where firmware says nothing.
 */
static inline enum led_default_state
led_init_default_state_get(struct fwnode_handle *fwnode)
{
	const char *state;

	if (fwnode_property_read_string(fwnode, "default-state", &state))
		return LEDS_DEFSTATE_OFF;
	if (!strcmp(state, "keep"))
		return LEDS_DEFSTATE_KEEP;
	return strcmp(state, "on") ? LEDS_DEFSTATE_OFF : LEDS_DEFSTATE_ON;
}
#endif

#if !HAVE_CONSTANT(LED_REJECT_NAME_CONFLICT)
/**
 * LED_REJECT_NAME_CONFLICT - refuse a name that another LED has
 *
 * Upstream: ("leds: class: Add new optional LED flag to reject name conflicts"), v6.7
 * Reduced: a LED whose name is taken is registered under another name, not refused
 */
#define LED_REJECT_NAME_CONFLICT	0
#endif

#if PARAM_IS(led_trigger_blink_oneshot, 2, unsigned long *)
/**
 * led_trigger_blink_oneshot() - have a trigger's LEDs blink once
 * @trigger: the trigger
 * @on: how long they are on, in milliseconds
 * @off: how long they are off
 * @invert: whether they are on otherwise
 *
 * Upstream: e298d8a38b23 ("leds: Change led_trigger_blink[_oneshot]() delay parameters to pass-by-value"), v6.5
 */
#define led_trigger_blink_oneshot(trigger, on, off, invert)			\
do {										\
	unsigned long backport_on = (on), backport_off = (off);			\
										\
	(led_trigger_blink_oneshot)(trigger, &backport_on, &backport_off, invert); \
} while (0)
#endif
#endif
