// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_host.h>

static int foo_sdev_init(struct scsi_device *sdev)
{
	return 0;
}

static DEF_SCSI_QCMD(foo_queuecommand)

static struct scsi_host_template foo_template = {
	.queuecommand = foo_queuecommand,
	.dma_alignment = 511,
	.sdev_init = foo_sdev_init,
};
