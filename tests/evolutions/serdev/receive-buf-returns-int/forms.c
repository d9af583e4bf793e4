// SPDX-License-Identifier: GPL-2.0
#include <linux/serdev.h>

static size_t demo_receive_buf(struct serdev_device *device, const u8 *buf,
			       size_t len)
{
	demo_note("receive_buf");

	return 0;
}

static const struct serdev_device_ops demo_ops = {
	.other = demo_other,
	.receive_buf = demo_receive_buf, /* this stays */
};

/* of another file, on one line */
const struct serdev_device_ops far_ops = { .receive_buf = far_receive_buf };

static struct serdev_device_ops switched_ops = {
#ifdef CONFIG_DEMO
	.receive_buf = switched_receive_buf,
#endif
	.other = demo_other,
};

/* another structure's */
static const struct demo demo = {
	.receive_buf = demo_receive_buf,
};
