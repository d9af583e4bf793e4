// SPDX-License-Identifier: GPL-2.0
static const struct usb_gadget_ops foo_ops = {
	.get_frame	= foo_g_get_frame,
	.wakeup		= foo_wakeup,
	.udc_start	= foo_udc_start,
	.udc_stop	= foo_udc_stop,
	.udc_set_speed	= foo_udc_set_speed,
	.udc_async_callbacks = foo_udc_async_callbacks,
};
