// SPDX-License-Identifier: GPL-2.0
#include <linux/blkdev.h>

#ifdef CONFIG_BLK_DEV_ZONED
static int demo_report_zones(struct gendisk *disk, sector_t sector, unsigned int nr_zones,
			     struct blk_report_zones_args *args)
{
	struct blk_zone zone = { .start = sector };

	return disk_report_zone(disk, &zone, 0, args);
}
#else
#define demo_report_zones	NULL
#endif

static const struct block_device_operations demo_ops = {
	.owner = THIS_MODULE,
	.report_zones = demo_report_zones, /* one zone */
};

/* no zones */
static const struct block_device_operations plain_ops = {
	.owner = THIS_MODULE,
};
