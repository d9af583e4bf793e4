// SPDX-License-Identifier: GPL-2.0
static struct pci_driver foo_driver = {
	.name = "foo-pci",
	.probe = foo_probe,
	.driver.pm = &foo_pm_ops,
	.dev_groups = foo_dev_groups,
};
