// SPDX-License-Identifier: GPL-2.0
#include <linux/libata.h>

static const struct scsi_host_template thing_sht = {
	__ATA_BASE_SHT("thing"),
	.can_queue		= ATA_MAX_QUEUE - 1,
	.sdev_groups		= ata_ncq_sdev_groups,
	.change_queue_depth	= ata_scsi_change_queue_depth,
};

static const struct scsi_host_template other_sht = {
	.sdev_groups		= other_groups,
};
