// SPDX-License-Identifier: GPL-2.0
/// Give a PCI driver's attributes of devices to its device_driver.
// What: a pci_driver has attributes for its devices
// Upstream: ded13b9cfd59 ("PCI: Add support for dev_groups to struct pci_driver"), v5.15
// When: !HAVE_MEMBER(pci_driver, dev_groups) && HAVE_MEMBER(device_driver, dev_groups)
// Provides: pci_driver.dev_groups
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/pci/driver-dev-groups
// Example: .dev_groups = groups -> .driver = { .dev_groups = groups }
@p@
identifier drv, groups;
@@
 struct pci_driver drv = {
-	.dev_groups = groups,
	.driver = {
+		.dev_groups = groups,
	},
 };

@q@
identifier drv, m, groups;
expression e;
@@
 struct pci_driver drv = {
	.driver.m = e,
-	.dev_groups = groups,
+	.driver.dev_groups = groups,
 };

@depends on !p && !q@
identifier drv, groups;
@@
 struct pci_driver drv = {
-	.dev_groups = groups,
+	.driver.dev_groups = groups,
 };
