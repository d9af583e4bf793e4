// SPDX-License-Identifier: GPL-2.0
static void foo_register(struct foo_connector *con)
{
	struct typec_capability *cap = &con->typec_cap;

	cap->usb_capability = USB_CAPABILITY_USB2;
	/* and more */
	if (foo_can(con, 3))
		cap->usb_capability |= USB_CAPABILITY_USB3;
	cap->usb_capability |= con->capability;
	cap->driver_data = con;
}
