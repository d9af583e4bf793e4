// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_device.h>

static int demo_configure(struct scsi_device *sdev)
{
	/* what some need */
	sdev->read_before_ms = 1;
	sdev->skip_ms_page_8 = 1;
	return 0;
}
