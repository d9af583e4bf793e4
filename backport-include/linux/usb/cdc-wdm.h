/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_USB_CDC_WDM_H
#define BACKPORT_LINUX_USB_CDC_WDM_H

#include_next <linux/usb/cdc-wdm.h>
#include <linux/wwan.h>

#if PARAMS(usb_cdc_wdm_register) == 4
/**
 * usb_cdc_wdm_register() - a device for a modem's control messages
 * @type: what the messages are, WWAN_PORT_*
 *
 * Upstream: cac6fb015f71 ("usb: class: cdc-wdm: WWAN framework integration"), v5.14
 * Reduced: the messages go through /dev/cdc-wdm* alone, there is no WWAN port
 */
#define usb_cdc_wdm_register(intf, ep, bufsize, type, manage_power) \
	((void)(type), (usb_cdc_wdm_register)(intf, ep, bufsize, manage_power))
#endif

#endif /* BACKPORT_LINUX_USB_CDC_WDM_H */
