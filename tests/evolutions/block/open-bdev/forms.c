// SPDX-License-Identifier: GPL-2.0
#include <linux/blkdev.h>

static int thing_open(struct gendisk *disk, blk_mode_t mode)
{
	return mode & BLK_OPEN_WRITE ? -EROFS : 0;
}

static void thing_release(struct gendisk *disk)
{
	thing_put(disk->private_data);
}

static const struct block_device_operations thing_fops = {
	.owner		= THIS_MODULE,
	.open		= thing_open,
	.release	= thing_release,
};

static const struct block_device_operations other_fops = {
	.open = other_open
};

static const struct file_operations thing_file = {
	.open = thing_file_open,
	.release = thing_file_release,
};
