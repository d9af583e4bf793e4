// SPDX-License-Identifier: GPL-2.0
#include <linux/wmi.h>

static void demo_notify(struct wmi_device *wdev, const struct wmi_buffer *data)
{
	demo_note(data->length);
}

static struct wmi_driver demo_driver = {
	.driver = {
		.name = "demo",
	},
	.min_event_size = 32,
	.probe = demo_probe,
	.notify_new = demo_notify, /* this stays */
	.no_singleton = true,
};

/* the other way round, on one line */
struct wmi_driver far_driver = { .notify_new = far_notify, .min_event_size = sizeof(u32) };

static struct wmi_driver any_driver = {
	.notify_new = any_notify,
	.no_singleton = true,
};

/* with ACPI's object */
static struct wmi_driver old_driver = {
	.notify = old_notify,
	.min_event_size = sizeof(u32),
};

/* another structure's */
static const struct demo demo = {
	.notify_new = demo_notify,
};
