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
 * Upstream: ("PCI/PTM: Drop granularity parameter from pci_enable_ptm()"), by v7.3
 */
#define pci_enable_ptm(dev) (pci_enable_ptm)(dev, NULL)
#endif

#endif /* BACKPORT_LINUX_PCI_H */
