// SPDX-License-Identifier: GPL-2.0
#include <linux/mtd/blktrans.h>

static int demo_open(struct gendisk *disk, blk_mode_t mode)
{
	struct mtd_blktrans_dev *dev = disk->private_data;

	dev->writable = mode & BLK_OPEN_WRITE;
	return dev->writable ? 0 : -EROFS;
}
