// SPDX-License-Identifier: GPL-2.0
#include <linux/usb.h>

static int a_open(struct a *a)
{
	if (!a->on)
		return -ENODEV;

	return 0;
}

/* on one line, without a comma at its end */
static const struct usb_device_driver a_ops = { .choose_configuration = a_choose };

static struct usb_device_driver b_ops = {
#ifdef CONFIG_B
	.choose_configuration = b_choose, /* slow */
#endif
	/* what all have */
	.other = b_other,
};

static const struct usb_device_driver c_ops = {
	.other	= c_other,
	/* these go together */
	.choose_configuration = c_choose,
	.last	= c_last,
};

/* a name in another place is no callback */
static void *const names[] = { a_choose };
