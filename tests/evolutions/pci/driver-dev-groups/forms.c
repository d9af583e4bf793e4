// SPDX-License-Identifier: GPL-2.0
static struct pci_driver foo_driver = {
	.name =		"foo-pci",
	.id_table =	foo_id_tbl,
	.probe =	foo_probe,
	.dev_groups =	foo_dev_groups,
};
