// SPDX-License-Identifier: GPL-2.0
#include <linux/usb.h>

static int foo_choose_configuration(struct usb_device *udev)
{
	return udev->descriptor.bNumConfigurations > 1 ? 2 : -ENODEV;
}

static struct usb_device_driver foo_cfgselector_driver = {
	.name = "foo-cfgselector",
	.choose_configuration = foo_choose_configuration,
	.id_table = foo_table,
	.generic_subclass = 1,
};

/* has a probe already: stays, and is reported */
static struct usb_device_driver foo_probing_driver = {
	.name = "foo-probing",
	.probe = foo_probe,
	.choose_configuration = foo_choose_configuration,
	.generic_subclass = 1,
};
