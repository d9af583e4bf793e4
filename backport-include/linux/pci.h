/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_PCI_H
#define BACKPORT_LINUX_PCI_H

#include_next <linux/pci.h>
#include <linux/device.h>
#include <linux/err.h>

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

#if !CALLABLE(PCI_VDEVICE_SUB)
/**
 * PCI_VDEVICE_SUB - an id table's entry with the subsystem's ids
 *
 * Upstream: (PCI_VDEVICE_SUB in include/linux/pci.h), by v6.1
 */
BACKFIT_CARRY(include/linux/pci.h, PCI_VDEVICE_SUB)
#endif

#if !CALLABLE(pcim_request_region) || !CALLABLE(pcim_request_all_regions) || \
	!CALLABLE(pcim_iomap_region)
/* A pair of our own: what the target's takes, only the target's own gives back. */
static inline int backport_pcim_request_region(struct pci_dev *pdev, int bar,
					       const char *name)
{
	resource_size_t start = pci_resource_start(pdev, bar);
	resource_size_t len = pci_resource_len(pdev, bar);
	struct resource *res = NULL;

	if (pci_is_managed(pdev))
		return pci_request_region(pdev, bar, name);
	if (!len)
		return 0;
	if (pci_resource_flags(pdev, bar) & IORESOURCE_IO)
		res = devm_request_region(&pdev->dev, start, len, name);
	else
		res = devm_request_mem_region(&pdev->dev, start, len, name);
	return res ? 0 : -EBUSY;
}

/* undoes it */
static inline void backport_pcim_release_region(struct pci_dev *pdev, int bar)
{
	resource_size_t start = pci_resource_start(pdev, bar);
	resource_size_t len = pci_resource_len(pdev, bar);

	if (pci_is_managed(pdev))
		pci_release_region(pdev, bar);
	else if (!len)
		return;
	else if (pci_resource_flags(pdev, bar) & IORESOURCE_IO)
		devm_release_region(&pdev->dev, start, len);
	else
		devm_release_mem_region(&pdev->dev, start, len);
}
#endif

#if !CALLABLE(pcim_request_region)
/**
 * pcim_request_region - take a BAR until the device is unbound
 * @pdev: the PCI device
 * @bar: the BAR
 * @name: who takes it
 *
 * A device that pcim_enable_device() enabled releases what it requests by itself.
 *
 * Upstream: (pcim_request_region in include/linux/pci.h), by v6.12
 * Return: 0 or a negative error.
 */
static inline int pcim_request_region(struct pci_dev *pdev, int bar,
				      const char *name)
{
	return backport_pcim_request_region(pdev, bar, name);
}
#endif

#if !CALLABLE(pcim_request_all_regions)
/**
 * pcim_request_all_regions - take all BARs until the device is unbound
 * @pdev: the PCI device
 * @name: who takes them
 *
 * Upstream: (pcim_request_all_regions in include/linux/pci.h), by v6.12
 * Return: 0 or a negative error; then none is taken.
 */
static inline int pcim_request_all_regions(struct pci_dev *pdev,
					   const char *name)
{
	int bar, err;

	for (bar = 0; bar < PCI_STD_NUM_BARS; bar++) {
		err = backport_pcim_request_region(pdev, bar, name);
		if (err)
			goto undo;
	}
	return 0;
undo:
	while (--bar >= 0)
		backport_pcim_release_region(pdev, bar);
	return err;
}
#endif

#if !CALLABLE(pcim_iomap_region)
/**
 * pcim_iomap_region - take and map a BAR until the device is unbound
 * @pdev: the PCI device
 * @bar: the BAR
 * @name: who takes it
 *
 * Upstream: (pcim_iomap_region in include/linux/pci.h), by v6.12
 * Return: the mapping or an error pointer.
 */
static inline void __iomem *pcim_iomap_region(struct pci_dev *pdev, int bar,
					      const char *name)
{
	void __iomem *mapping;
	int err = backport_pcim_request_region(pdev, bar, name);

	if (err)
		return IOMEM_ERR_PTR(err);
	mapping = pcim_iomap(pdev, bar, 0);
	if (!mapping) {
		backport_pcim_release_region(pdev, bar);
		return IOMEM_ERR_PTR(-EINVAL);
	}
	return mapping;
}
#endif

#if !CALLABLE(pcim_iounmap_region) && HAVE_FUNCTION(pcim_iounmap_regions)
/**
 * pcim_iounmap_region - undo pcim_iomap_region()
 * @pdev: the PCI device
 * @bar: the BAR
 *
 * Upstream: (pcim_iounmap_region in include/linux/pci.h), by v7.3
 */
static inline void pcim_iounmap_region(struct pci_dev *pdev, int bar)
{
	pcim_iounmap_regions(pdev, BIT(bar));
}
#endif

#if !HAVE_CONSTANT(PCI_IRQ_INTX) && HAVE_CONSTANT(PCI_IRQ_LEGACY)
/**
 * PCI_IRQ_INTX - the interrupt may be the device's pin
 *
 * Upstream: 58ff9c5acb4a ("PCI: Rename PCI_IRQ_LEGACY to PCI_IRQ_INTX"), v6.8
 */
#define PCI_IRQ_INTX PCI_IRQ_LEGACY
#endif

#if !CALLABLE(pcim_intx)
static inline void backport_pcim_intx_on(void *pdev)
{
	pci_intx(pdev, 1);
}

static inline void backport_pcim_intx_off(void *pdev)
{
	pci_intx(pdev, 0);
}

/**
 * pcim_intx - allow a device to raise its pin, or not, until its driver goes
 * @pdev: the device
 * @enabled: whether it may
 *
 * Upstream: not found (PCI: Export pcim_intx(), a pci_intx() that is undone with the driver), v6.13
 * Return: 0 or a negative error.
 */
static inline int pcim_intx(struct pci_dev *pdev, int enabled)
{
	u16 command;
	int err;

	pci_read_config_word(pdev, PCI_COMMAND, &command);
	err = devm_add_action(&pdev->dev,
			      command & PCI_COMMAND_INTX_DISABLE ?
			      backport_pcim_intx_off : backport_pcim_intx_on,
			      pdev);
	if (err)
		return err;
	pci_intx(pdev, enabled);
	return 0;
}
#endif

#if !CALLABLE(pci_setup_cardbus_bridge) && HAVE_FUNCTION(pci_setup_cardbus)
/**
 * pci_setup_cardbus_bridge() - write a CardBus bridge's windows to its registers
 * @bus: the bus behind the bridge
 *
 * Upstream: not found (pci_setup_cardbus_bridge in drivers/pci/setup-cardbus.c), v7.0
 */
static inline void pci_setup_cardbus_bridge(struct pci_bus *bus)
{
	pci_setup_cardbus(bus);
}
#endif

#if HAVE_MACRO(pci_bus_for_each_resource) && !CALLABLE(__pci_bus_for_each_res1)
#include <linux/args.h>

/**
 * pci_bus_for_each_resource - each resource of a bus, its index being optional
 *
 * Upstream: 02992064bdff ("PCI: Make pci_bus_for_each_resource() index optional"), v6.4
 */
#undef pci_bus_for_each_resource
BACKFIT_CARRY(include/linux/pci.h, __pci_bus_for_each_res0, __pci_bus_for_each_res1, pci_bus_for_each_resource)
#endif
#endif /* BACKPORT_LINUX_PCI_H */
