/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_USB_H
#define BACKPORT_LINUX_USB_H

#include_next <linux/usb.h>

#if !HAVE_MEMBER(usb_device_driver, choose_configuration) && HAVE_EXPORT(usb_set_configuration)
/* of linux/usb/hcd.h, which is no header for device drivers */
extern int usb_set_configuration(struct usb_device *dev, int configuration);

/**
 * backport_usb_choose_configuration() - probe of a driver that chooses a configuration
 * @udev: USB device
 * @choose: the driver's choose_configuration: bConfigurationValue, or negative
 *	to leave the choice to the core
 *
 * A probe of struct usb_device_driver with generic_subclass set, which the
 * core calls once it has set the configuration of its own choice.  A device
 * that it left without one, unauthorized or claimed by user space, is left so.
 *
 * Return: 0
 *
 * Upstream: a87b8e3be926 ("usb: core: Allow subclassed USB drivers to override usb_choose_configuration()"), v6.8
 * Reduced: the core's own choice is set first, and is what a device gets that is authorized later
 */
static inline int
backport_usb_choose_configuration(struct usb_device *udev,
				  int (*choose)(struct usb_device *))
{
	int value, err;

	if (!udev->actconfig)
		return 0;

	value = choose(udev);
	if (value < 0 || value == udev->actconfig->desc.bConfigurationValue)
		return 0;

	err = usb_set_configuration(udev, value);
	if (err && err != -ENODEV)
		dev_err(&udev->dev, "can't set config #%d, error %d\n",
			value, err);
	return 0;
}
#endif

#if !CALLABLE(usb_set_wireless_status)
/**
 * enum usb_wireless_status - is what a receiver belongs to there?
 *
 * Upstream: 0a4db185f078 ("USB: core: Add API to change the wireless_status"), v6.4
 */
BACKFIT_CARRY(include/linux/usb.h, enum usb_wireless_status)

/**
 * usb_set_wireless_status - tell the user whether it is there
 * @iface: the receiver's interface
 * @status: is it?
 *
 * Upstream: 0a4db185f078 ("USB: core: Add API to change the wireless_status"), v6.4
 *
 * Reduced: the interface has no file wireless_status in sysfs, so that the user is not told
 */
static inline void usb_set_wireless_status(struct usb_interface *iface,
					   enum usb_wireless_status status)
{
}
#endif

#if !HAVE_TYPE(struct usb_eusb2_isoc_ep_comp_descriptor)
/**
 * struct usb_eusb2_isoc_ep_comp_descriptor - what an eUSB2 endpoint says beside its descriptor
 *
 * Upstream: not found (usb: core: Add eUSB2 descriptor and parsing in USB core), v6.16
 */
BACKFIT_CARRY(include/uapi/linux/usb/ch9.h, struct usb_eusb2_isoc_ep_comp_descriptor)
#endif

#if !HAVE_FUNCTION(usb_endpoint_is_hs_isoc_double) && !HAVE_MEMBER(usb_host_endpoint, eusb2_isoc_ep_comp)
/**
 * usb_endpoint_is_hs_isoc_double - is it an eUSB2 endpoint with twice the bandwidth?
 * @udev: the device
 * @ep: its endpoint
 *
 * Upstream: not found (usb: core: Introduce usb_endpoint_is_hs_isoc_double()), v6.18
 * Reduced: none is, for the target's core does not read the descriptor that says so
 */
static inline bool
usb_endpoint_is_hs_isoc_double(struct usb_device *udev,
			       const struct usb_host_endpoint *ep)
{
	return false;
}
#endif

#if !HAVE_FUNCTION(usb_endpoint_max_periodic_payload) && \
	HAVE_MEMBER(usb_host_endpoint, ssp_isoc_ep_comp)
/**
 * usb_endpoint_max_periodic_payload - the most that a periodic endpoint moves in a service interval
 * @udev: the device
 * @ep: its endpoint
 *
 * Upstream: not found (usb: core: Introduce usb_endpoint_max_periodic_payload()), v6.18
 * Return: bytes; 0 where the endpoint is not periodic.
 */
static inline u32
usb_endpoint_max_periodic_payload(struct usb_device *udev,
				  const struct usb_host_endpoint *ep)
{
	bool plus = udev->speed == USB_SPEED_SUPER_PLUS;

	if (!usb_endpoint_xfer_isoc(&ep->desc) && !usb_endpoint_xfer_int(&ep->desc))
		return 0;
	if (plus && USB_SS_SSP_ISOC_COMP(ep->ss_ep_comp.bmAttributes))
		return le32_to_cpu(ep->ssp_isoc_ep_comp.dwBytesPerInterval);
	if (plus || udev->speed == USB_SPEED_SUPER)
		return le16_to_cpu(ep->ss_ep_comp.wBytesPerInterval);
	return usb_endpoint_maxp(&ep->desc) * usb_endpoint_maxp_mult(&ep->desc);
}
#endif

#if !CALLABLE(usb_offload_check)
/**
 * usb_offload_check - does another processor use the device while the system sleeps?
 * @udev: the device
 *
 * Upstream: not found (usb: offload: add apis for offload usage tracking), v6.19
 * Return: false: the target's core offloads nothing.
 */
static inline bool usb_offload_check(struct usb_device *udev)
{
	return false;
}
#endif
#endif /* BACKPORT_LINUX_USB_H */
