// SPDX-License-Identifier: GPL-2.0
#include <linux/blkdev.h>

static int thing_getgeo(struct gendisk *disk, struct hd_geometry *geo)
{
	geo->heads = 16;
	return 0;
}

static const struct block_device_operations thing_fops = {
	.owner		= THIS_MODULE,
	.getgeo		= thing_getgeo,		/* for fdisk */
};

static struct block_device_operations other_fops = {
	.getgeo = other_getgeo
};

/* another structure's member of the name */
static struct mtd_blktrans_ops thing_tr = {
	.name = "thing",
	.getgeo = thing_tr_getgeo,
};
