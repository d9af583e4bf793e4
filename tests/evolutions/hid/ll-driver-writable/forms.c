// SPDX-License-Identifier: GPL-2.0
#include <linux/hid.h>

static const struct hid_ll_driver demo_ll_driver;

static int demo_probe(struct hid_device *hdev)
{
	hdev->ll_driver = &demo_ll_driver; /* this stays */
	return hid_add_device(hdev);
}

static const struct hid_ll_driver demo_ll_driver = {
	.start = demo_start,
	.stop = demo_stop,
};

/* another structure's */
static const struct demo demo = {
	.start = demo_start,
};
