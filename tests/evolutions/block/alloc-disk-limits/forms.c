// SPDX-License-Identifier: GPL-2.0
#include <linux/blk-mq.h>

static struct gendisk *demo_disk(struct blk_mq_tag_set *set, unsigned int size)
{
	struct queue_limits lim = {
		/* as large as it likes */
		.physical_block_size = size,
		.features = BLK_FEAT_NOWAIT |
			    BLK_FEAT_SYNCHRONOUS,
	};
	struct gendisk *disk;

	disk = blk_mq_alloc_disk(set, &lim, NULL);
	return disk;
}

static struct gendisk *demo_bio_disk(void)
{
	struct queue_limits lim;

	memset(&lim, 0, sizeof(lim));
	lim.features |= BLK_FEAT_WRITE_CACHE;
	return blk_alloc_disk(&lim, NUMA_NO_NODE);
}

static struct gendisk *demo_plain_disk(struct blk_mq_tag_set *set)
{
	if (!set)
		return blk_alloc_disk(NULL, NUMA_NO_NODE);
	return blk_mq_alloc_disk(set, NULL, set);
}

static void demo_stack(struct queue_limits *limits)
{
	limits->max_segments = 1;
}
