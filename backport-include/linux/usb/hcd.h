/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_USB_HCD_H
#define _BACKPORT_LINUX_USB_HCD_H
#include_next <linux/usb/hcd.h>

#if PARAMS(usb_hcd_pci_probe) == 3
/**
 * usb_hcd_pci_probe() - probe of host controllers on PCI
 * @dev: the device
 * @driver: what it is driven with
 *
 * The target only asks whether an entry of the driver's table was found, and a
 * driver without one is not probed.
 *
 * Upstream: 4e55e22d3d9a ("USB: hcd-pci: Drop the unused id parameter from usb_hcd_pci_probe()"), v6.1
 */
static inline int backport_usb_hcd_pci_probe(struct pci_dev *dev,
					     const struct hc_driver *driver)
{
	static const struct pci_device_id found;

	return usb_hcd_pci_probe(dev, &found, driver);
}
#define usb_hcd_pci_probe(dev, driver)	backport_usb_hcd_pci_probe(dev, driver)
#endif
#endif
