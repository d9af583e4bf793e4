/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_PCI_H
#define BACKPORT_LINUX_PCI_H

#include_next <linux/pci.h>

#if PARAMS(pci_enable_ptm) == 2
/**
 * pci_enable_ptm() - enable Precision Time Measurement
 * @dev: PCI device
 *
 * Return: 0 or a negative error
 *
 * Upstream: aa8671af0c38 ("PCI/PTM: Drop pci_enable_ptm() granularity parameter"), v7.1
 */
#define pci_enable_ptm(dev) (pci_enable_ptm)(dev, NULL)
#endif

#if !HAVE_MACRO(PCI_VDEVICE_SUB)
/**
 * PCI_VDEVICE_SUB - an id table's entry with the subsystem's ids
 *
 * Upstream: (PCI_VDEVICE_SUB in include/linux/pci.h), by v6.1
 */
BACKFIT_CARRY(include/linux/pci.h, PCI_VDEVICE_SUB)
#endif
#endif /* BACKPORT_LINUX_PCI_H */
