// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_device.h>

static int demo_sense(struct scsi_device *sdev, unsigned char *buffer)
{
	struct scsi_mode_data data;

	return scsi_mode_sense(sdev, 1, 0x19, 0, buffer, 64, 30 * HZ, 3,
			       &data, NULL);
}
