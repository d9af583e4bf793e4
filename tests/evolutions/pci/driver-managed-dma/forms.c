// SPDX-License-Identifier: GPL-2.0
#include <linux/pci.h>

static struct pci_driver demo_driver = {
	.name = "demo",
	.id_table = NULL, /* only dynamic ids */
	.driver_managed_dma = true,
};

struct pci_driver far_driver = { .driver_managed_dma = true, .name = "far" };

/* another structure's */
static const struct demo demo = {
	.driver_managed_dma = true,
};
