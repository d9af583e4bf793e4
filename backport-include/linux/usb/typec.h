/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_USB_TYPEC_H
#define _BACKPORT_LINUX_USB_TYPEC_H
#include_next <linux/usb/typec.h>

#if !HAVE_MACRO(USB_CAPABILITY_USB2)
#include <linux/bits.h>

/*
 * Upstream: not found (usb: typec: Add attribute file showing the USB Modes of the port), v6.15
 */
BACKFIT_CARRY(include/linux/usb/typec.h, USB_CAPABILITY_USB2)
BACKFIT_CARRY(include/linux/usb/typec.h, USB_CAPABILITY_USB3)
BACKFIT_CARRY(include/linux/usb/typec.h, USB_CAPABILITY_USB4)
#endif

#if !HAVE_TYPE(enum usb_mode)
/**
 * enum usb_mode - a generation of USB
 *
 * Upstream: not found (usb: typec: Add attribute file showing the supported USB modes of the port), v6.15
 */
BACKFIT_CARRY(include/linux/usb/typec.h, enum usb_mode)
#endif

#if !HAVE_FUNCTION(typec_partner_set_usb_mode)
/**
 * typec_partner_set_usb_mode - tell which generation of USB a partner uses
 * @partner: the partner
 * @usb_mode: the generation
 *
 * Upstream: not found (usb: typec: Add attribute file showing the USB Modes of the partner), v6.15
 * Reduced: the partner has no file usb_mode in sysfs, so that the user is not told
 */
static inline void typec_partner_set_usb_mode(struct typec_partner *partner,
					      enum usb_mode usb_mode)
{
}
#endif
#endif
