/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_ALCOR_PCI_H
#define _BACKPORT_LINUX_ALCOR_PCI_H
#include_next <linux/alcor_pci.h>

#if !HAVE_CONSTANT(DRV_NAME_ALCOR_PCI)
/**
 * DRV_NAME_ALCOR_PCI - what the driver of the card reader is called
 *
 * Upstream: (DRV_NAME_ALCOR_PCI in include/linux/alcor_pci.h), by v7.3
 */
BACKFIT_CARRY(include/linux/alcor_pci.h, DRV_NAME_ALCOR_PCI)
#endif
#endif
