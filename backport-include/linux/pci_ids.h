/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PCI_IDS_H
#define _BACKPORT_LINUX_PCI_IDS_H
#include_next <linux/pci_ids.h>

#if !HAVE_CONSTANT(PCI_VENDOR_ID_ASPEED)
/**
 * PCI_VENDOR_ID_ASPEED - a vendor of PCI devices
 *
 * Upstream: (PCI_VENDOR_ID_ASPEED in include/linux/pci_ids.h), by v7.3
 */
BACKFIT_CARRY(include/linux/pci_ids.h, PCI_VENDOR_ID_ASPEED)
#endif

#if !HAVE_CONSTANT(PCI_SUBVENDOR_ID_DELL)
/**
 * PCI_SUBVENDOR_ID_DELL - Dell, as the vendor of a board
 *
 * Upstream: not found (PCI: Move Dell's subsystem vendor ID to pci_ids.h), v6.13
 */
BACKFIT_CARRY(include/linux/pci_ids.h, PCI_SUBVENDOR_ID_DELL)
#endif

#if !HAVE_CONSTANT(PCI_VENDOR_ID_WCHIC)
/**
 * PCI_VENDOR_ID_WCHIC - cards of WCH with serial and parallel ports
 *
 * Upstream: (PCI_VENDOR_ID_WCHIC in include/linux/pci_ids.h), by v7.3
 */
BACKFIT_CARRY(include/linux/pci_ids.h, PCI_VENDOR_ID_WCHIC, PCI_DEVICE_ID_WCHIC_CH382_0S1P, PCI_DEVICE_ID_WCHIC_CH382_2S1P, PCI_DEVICE_ID_WCHIC_CH382_2S)
#endif

#if !HAVE_CONSTANT(PCI_VENDOR_ID_WCHCN)
/**
 * PCI_VENDOR_ID_WCHCN - cards of WCH with serial and parallel ports
 *
 * Upstream: (PCI_VENDOR_ID_WCHCN in include/linux/pci_ids.h), by v7.3
 */
BACKFIT_CARRY(include/linux/pci_ids.h, PCI_VENDOR_ID_WCHCN, PCI_DEVICE_ID_WCHCN_CH353_4S, PCI_DEVICE_ID_WCHCN_CH353_2S1PF, PCI_DEVICE_ID_WCHCN_CH353_1S1P, PCI_DEVICE_ID_WCHCN_CH353_2S1P)
#endif

#if !HAVE_CONSTANT(PCI_DEVICE_ID_CDNS_USBSSP)
/**
 * PCI_DEVICE_ID_CDNS_USBSSP - a USB controller of Cadence's
 *
 * Upstream: not found (PCI_DEVICE_ID_CDNS_USBSSP in include/linux/pci_ids.h), v6.14
 */
BACKFIT_CARRY(include/linux/pci_ids.h, PCI_DEVICE_ID_CDNS_USBSSP)
#endif
#endif
