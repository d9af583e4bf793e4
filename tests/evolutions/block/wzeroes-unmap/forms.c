// SPDX-License-Identifier: GPL-2.0
#include <linux/blkdev.h>

static void demo_limits(struct queue_limits *lim, unsigned int chunk)
{
	struct queue_limits own = { };

	own.max_write_zeroes_sectors = chunk;
	own.max_hw_wzeroes_unmap_sectors = chunk;
	lim->max_write_zeroes_sectors = own.max_write_zeroes_sectors;
	lim->max_hw_wzeroes_unmap_sectors = 0;
	if (chunk)
		lim->chunk_sectors = chunk;
}
