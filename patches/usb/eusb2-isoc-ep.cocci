// SPDX-License-Identifier: GPL-2.0
/// Leave out what eUSB2 endpoints with twice the bandwidth say of themselves.
// What: the core reads the companion descriptor of eUSB2 isochronous endpoints
// Upstream: not found (usb: core: Parse eUSB2 companion descriptors for high speed devices only), v6.17
// When: HAVE_TYPE(struct usb_host_endpoint)
// When: !HAVE_MEMBER(usb_host_endpoint, eusb2_isoc_ep_comp)
// Provides: usb_host_endpoint.eusb2_isoc_ep_comp
// Confidence: High
// Reduced: isochronous endpoints of eUSB2 cameras that ask for twice the bandwidth do not work, the target's core does not read their descriptors
// Test: tests/evolutions/usb/eusb2-isoc-ep
// Comments: only what stands under usb_endpoint_is_hs_isoc_double(); other uses stay, and are gaps

@@
expression udev, E;
struct usb_host_endpoint *ep;
identifier m;
@@
-	if (usb_endpoint_is_hs_isoc_double(udev, E))
-		return le16_to_cpu(ep->eusb2_isoc_ep_comp.m);
