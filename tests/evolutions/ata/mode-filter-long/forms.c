// SPDX-License-Identifier: GPL-2.0
#include <linux/libata.h>

static unsigned int thing_mode_filter(struct ata_device *adev, unsigned int mask)
{
	return mask & ~ATA_MASK_UDMA;
}

static struct ata_port_operations thing_ops = {
	.inherits	= &ata_bmdma_port_ops,
	.mode_filter	= thing_mode_filter,
};

static struct other_ops other = { .mode_filter = other_filter };
