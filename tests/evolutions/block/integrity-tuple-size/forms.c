// SPDX-License-Identifier: GPL-2.0
#include <linux/blk-integrity.h>

static int thing_integrity(struct thing *thing, struct gendisk *disk)
{
	struct blk_integrity *bi = blk_get_integrity(disk);
	struct blk_integrity own = { };

	if (bi->metadata_size < thing->metadata_size)
		return -EINVAL;
	own.metadata_size = bi->metadata_size;
	return own.metadata_size;	/* bytes */
}
