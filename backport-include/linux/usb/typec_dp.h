/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_USB_TYPEC_DP_H
#define _BACKPORT_LINUX_USB_TYPEC_DP_H
#include_next <linux/usb/typec_dp.h>

#if !HAVE_CONSTANT(DP_CONF_SIGNALLING_MASK)
/**
 * DP_CONF_SIGNALLING_MASK - a field of DisplayPort's configuration, and others
 *
 * Upstream: not found (DP_CONF_SIGNALLING_MASK in include/linux/usb/typec_dp.h), v6.7
 */
BACKFIT_CARRY(include/linux/usb/typec_dp.h, DP_CONF_SIGNALLING_MASK, DP_CONF_SIGNALLING_SHIFT, DP_CONF_SIGNALLING_HBR3, DP_CONF_SIGNALLING_UHBR10, DP_CONF_SIGNALLING_UHBR20)
BACKFIT_CARRY(include/linux/usb/typec_dp.h, DP_CONF_UHBR13_5_SUPPORT, DP_CONF_CABLE_TYPE_*, DP_CONF_DPAM_VERSION)
#endif
#endif
