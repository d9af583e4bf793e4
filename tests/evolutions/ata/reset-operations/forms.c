// SPDX-License-Identifier: GPL-2.0
#include <linux/libata.h>

static struct ata_port_operations thing_ops = {
	.inherits		= &ata_bmdma_port_ops,
	.reset.prereset		= thing_prereset,
	.reset.softreset	= ATA_OP_NULL,	/* no device can do it */
	.reset.hardreset	= sata_std_hardreset,
	.reset.postreset	= thing_postreset,
	.error_handler		= thing_error_handler,
};

static const struct ata_port_operations pmp_ops = {
	.inherits = &thing_ops, .pmp_reset.prereset = thing_pmp_prereset,
	.pmp_reset.softreset	= thing_pmp_softreset,
	.pmp_reset.hardreset	= thing_pmp_hardreset,
#ifdef CONFIG_THING_POST
	.pmp_reset.postreset	= thing_pmp_postreset,
#endif
};

static int thing_reset(struct ata_link *link, unsigned int *class,
		       unsigned long deadline)
{
	struct ata_port_operations *ops = link->ap->ops;

	if (ops->reset.prereset && !thing_ops.reset.softreset)
		thing_ops.reset.softreset = thing_softreset;
	return ops->pmp_reset.softreset(link, class, deadline);
}

struct other_ops {
	struct { int softreset; } reset;
};

static struct other_ops other = {
	.reset.softreset = 1,
};
