// SPDX-License-Identifier: GPL-2.0
/// Let a PCI driver not say that it leaves DMA to user space.
// What: a PCI driver says whether it leaves DMA to user space
// Upstream: 512881eacfa7 ("bus: platform,amba,fsl-mc,PCI: Add device DMA ownership management"), v5.19
// When: HAVE_TYPE(struct pci_driver) && !HAVE_MEMBER(pci_driver, driver_managed_dma)
// Provides: pci_driver.driver_managed_dma
// Confidence: High
// Reduced: no
// Test: tests/evolutions/pci/driver-managed-dma
// Comments: the target claims no DMA for a driver that is bound; one that is assigned is not reached
// Example: .driver_managed_dma = true, -> (nothing)

@@
identifier drv;
expression e;
@@
 struct pci_driver drv = {
-	.driver_managed_dma = e,
 };
