// SPDX-License-Identifier: GPL-2.0
#include <linux/usb.h>

static void demo_shutdown(struct usb_interface *intf)
{
}

static struct usb_driver demo_driver = {
	.name = "demo",
	.shutdown = demo_shutdown,
	.soft_unbind = 1,
};
