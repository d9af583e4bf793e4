// SPDX-License-Identifier: GPL-2.0
#include <scsi/scsi_driver.h>

static int thing_probe(struct scsi_device *sdev)
{
	return 0;
}

static void thing_remove(struct scsi_device *sdev)
{
}

static struct scsi_driver thing_template = {
	.probe = thing_probe,
	.remove = thing_remove,
	.gendrv = {
		.name	= "thing",
		.owner	= THIS_MODULE,
	},
};

static struct scsi_driver other_template = {
	.probe = other_probe,
	.gendrv = {
		.name		= "other",
		.groups		= other_groups,
	},
	.done = other_done,
};

static struct platform_driver third = {
	.probe = third_probe,
	.driver = {
		.name = "third",
	},
};
