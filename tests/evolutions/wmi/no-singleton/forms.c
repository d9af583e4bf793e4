// SPDX-License-Identifier: GPL-2.0
#include <linux/wmi.h>

static struct wmi_driver demo_driver = {
	.driver = {
		.name = "demo",
	},
	.probe = demo_probe, /* this stays */
	.no_singleton = true,
};

struct wmi_driver far_driver = { .no_singleton = true, .probe = far_probe };

/* another structure's */
static const struct demo demo = {
	.no_singleton = true,
};
