// SPDX-License-Identifier: GPL-2.0
#include <linux/libata.h>

static void thing_dev_config(struct ata_device *adev)
{
	struct ata_device master = adev->link->device[0];
	unsigned int quirks = 0;

	adev->quirks |= ATA_QUIRK_NOTRIM;	/* it loses data */
	if (master.quirks & ATA_QUIRK_DIAGNOSTIC)
		thing_list[quirks].quirks = 1;
}
