/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_USB_CDC_H
#define _BACKPORT_LINUX_USB_CDC_H
#include_next <linux/usb/cdc.h>

#if !HAVE_CONSTANT(USB_CDC_CTRL_DTR)
/**
 * USB_CDC_CTRL_DTR - lines of a modem, and others
 *
 * Upstream: not found (USB_CDC_CTRL_DTR in include/uapi/linux/usb/cdc.h), v6.1
 */
BACKFIT_CARRY(include/uapi/linux/usb/cdc.h, USB_CDC_CTRL_*, USB_CDC_SERIAL_STATE_*)
#endif
#endif
