// SPDX-License-Identifier: GPL-2.0
#include <linux/blkdev.h>

static void demo_limits(struct queue_limits *lim, unsigned int v)
{
	struct queue_limits own = { .chunk_sectors = v };

	own.max_hw_zone_append_sectors = v;
	lim->max_hw_zone_append_sectors = own.max_hw_zone_append_sectors; /* as told */
}
