// SPDX-License-Identifier: GPL-2.0
#include <linux/wmi.h>

static struct wmi_driver demo_driver = {
	.driver = {
		.name = "demo",
	},
	.min_event_size = 0,
	.probe = demo_probe, /* this stays */
	.notify = demo_notify,
};

struct wmi_driver far_driver = { .notify = far_notify, .min_event_size = sizeof(u32) };

static struct wmi_driver sized_driver = {
#ifdef CONFIG_DEMO
	.min_event_size = 32,
#endif
	.notify = sized_notify,
};

/* another structure's */
static const struct demo demo = {
	.min_event_size = 0,
};
