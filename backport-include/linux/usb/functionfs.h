/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_USB_FUNCTIONFS_H
#define _BACKPORT_LINUX_USB_FUNCTIONFS_H
#include_next <linux/usb/functionfs.h>

#if !HAVE_MACRO(FUNCTIONFS_ENDPOINT_ENABLE_ZLP)
/**
 * FUNCTIONFS_ENDPOINT_ENABLE_ZLP - have an endpoint's transfers end in an empty packet
 *
 * Upstream: not found (FUNCTIONFS_ENDPOINT_ENABLE_ZLP in uapi/linux/usb/functionfs.h), v7.2
 */
BACKFIT_CARRY(include/uapi/linux/usb/functionfs.h, FUNCTIONFS_ENDPOINT_ENABLE_ZLP)
#endif

#if !HAVE_CONSTANT(FUNCTIONFS_RW_PROXY_EPS)
/**
 * FUNCTIONFS_RW_PROXY_EPS - files that are an endpoint for each direction
 *
 * The file system that the flag is for is the newest's.
 *
 * Upstream: not found (FUNCTIONFS_RW_PROXY_EPS in uapi/linux/usb/functionfs.h), v7.2
 */
#define FUNCTIONFS_RW_PROXY_EPS 256
#endif
#endif
