/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_USB_TMC_H
#define _BACKPORT_LINUX_USB_TMC_H
#include_next <linux/usb/tmc.h>

#if !HAVE_CONSTANT(USBTMC_IOCTL_GET_STB)
/**
 * USBTMC_IOCTL_GET_STB - commands that read a device's status byte
 *
 * Upstream: not found (USBTMC_IOCTL_GET_STB in include/uapi/linux/usb/tmc.h), v5.12
 */
BACKFIT_CARRY(include/uapi/linux/usb/tmc.h, USBTMC_IOCTL_GET_STB, USBTMC_IOCTL_GET_SRQ_STB)
#endif
#endif
