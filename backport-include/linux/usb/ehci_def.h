/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_USB_EHCI_DEF_H
#define _BACKPORT_LINUX_USB_EHCI_DEF_H
#include_next <linux/usb/ehci_def.h>

#if !HAVE_CONSTANT(HCS_N_PORTS_MAX)
/**
 * HCS_N_PORTS_MAX - the most ports that an EHCI controller can have
 *
 * Upstream: not found (HCS_N_PORTS_MAX in include/linux/usb/ehci_def.h), v5.17
 */
#define HCS_N_PORTS_MAX	15
#endif
#endif
