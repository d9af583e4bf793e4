// SPDX-License-Identifier: GPL-2.0
int foo_maxp(struct usb_device *udev, struct usb_host_endpoint *host_ep)
{
	if (usb_endpoint_is_hs_isoc_double(udev, host_ep))
		return le16_to_cpu(host_ep->eusb2_isoc_ep_comp.wMaxPacketSize);
	return usb_endpoint_maxp(&host_ep->desc);
}

/* stays: asks only */
static u32 foo_burst(struct usb_device *udev, struct usb_host_endpoint *ep)
{
	if (usb_endpoint_is_hs_isoc_double(udev, ep))
		return 2;
	return usb_endpoint_maxp_mult(&ep->desc) - 1;
}
