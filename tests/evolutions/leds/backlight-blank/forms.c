// SPDX-License-Identifier: GPL-2.0
#include <linux/module.h>
#include <linux/leds.h>
#include "../leds.h"

struct bl_trig_notifier {
	struct led_classdev *led;
	int old_status;	/* BLANK or UNBLANK */
};

static void ledtrig_backlight_notify_blank(struct bl_trig_notifier *n, int status)
{
	n->old_status = status;
}

/* from the backlight core */
void ledtrig_backlight_blank(bool blank)
{
	int new_status = blank ? BLANK : UNBLANK;

	guard(mutex)(&list_mutex);
	ledtrig_backlight_notify_blank(first, new_status);
}
EXPORT_SYMBOL(ledtrig_backlight_blank);

static int bl_trig_activate(struct led_classdev *led)
{
	struct bl_trig_notifier *n;

	n = demo_alloc();
	if (!n)
		return -ENOMEM;

	n->led = led;
	n->old_status = UNBLANK;

	guard(mutex)(&list_mutex);
	demo_add(n);

	return 0;
}

static void bl_trig_deactivate(struct led_classdev *led)
{
	struct bl_trig_notifier *n = led_get_trigger_data(led);

	guard(mutex)(&list_mutex);
	demo_del(n);

	kfree(n);
}

MODULE_LICENSE("GPL");
