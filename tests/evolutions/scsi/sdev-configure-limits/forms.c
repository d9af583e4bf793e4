// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_host.h>

static int thing_sdev_configure(struct scsi_device *sdev,
				struct queue_limits *lim)
{
	lim->max_hw_sectors = 128;
	return 0;
}

static const struct scsi_host_template thing_template = {
	.module			= THIS_MODULE,
	.sdev_configure		= thing_sdev_configure,
	.max_sectors		= 128,
};

static struct scsi_host_template ata_template = {
	ATA_BASE_SHT("thing"),
	.sdev_configure		= ata_scsi_sdev_configure
};

static struct other_template other = {
	.sdev_configure = other_sdev_configure,
};
