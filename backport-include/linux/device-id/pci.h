/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_DEVICE_ID_PCI_H
#define _BACKPORT_LINUX_DEVICE_ID_PCI_H

#if HAVE_HEADER(linux/device-id/pci.h)
#include_next <linux/device-id/pci.h>
#else
/*
 * linux/mod_devicetable.h has the ids of all buses.
 *
 * Upstream: (include/linux/device-id/pci.h), by v7.3
 */
#include <linux/mod_devicetable.h>
#endif
#endif
