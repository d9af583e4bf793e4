/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_RTSX_USB_H
#define _BACKPORT_LINUX_RTSX_USB_H
#include_next <linux/rtsx_usb.h>

#if !HAVE_CONSTANT(DRV_NAME_RTSX_USB)
/**
 * DRV_NAME_RTSX_USB - what the drivers of the card reader are called
 *
 * Upstream: (DRV_NAME_RTSX_USB in include/linux/rtsx_usb.h), by v7.3
 */
BACKFIT_CARRY(include/linux/rtsx_usb.h, DRV_NAME_RTSX_USB, DRV_NAME_RTSX_USB_SDMMC, DRV_NAME_RTSX_USB_MS)
#endif

#if !HAVE_CONSTANT(MS_OCP_NOW)
/*
 * Bits of the registers of over-current protection.
 *
 * Upstream: not found (rtsx_usb: over-current protection of the MS and SD slots), v6.17
 */
BACKFIT_CARRY(include/linux/rtsx_usb.h, MS_OCP_*)
#endif
#endif
