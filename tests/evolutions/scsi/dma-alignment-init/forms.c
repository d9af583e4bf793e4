// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_host.h>

static int thing_sdev_init(struct scsi_device *sdev)
{
	return 0;
}

static const struct scsi_host_template thing_template = {
	.module				= THIS_MODULE,
	.sdev_init			= thing_sdev_init,
	.max_sectors			= 8192,
	/* the firmware wants whole sectors */
	.dma_alignment			= 511,
	.this_id			= -1,
};

static const struct scsi_host_template other_template = {
	.sdev_init = other_sdev_init,
};
