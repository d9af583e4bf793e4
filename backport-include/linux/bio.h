/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_BIO_H
#define _BACKPORT_LINUX_BIO_H
#include_next <linux/bio.h>

#if !HAVE_FUNCTION(bio_init_inline) && PARAMS(bio_init) == 5
/**
 * bio_init_inline - begin a bio whose vectors stand right behind it
 * @bio: the bio
 * @bdev: the device that it is for, or NULL
 * @max_vecs: the number of vectors
 * @opf: operation and flags
 *
 * Upstream: 70a6f71b1a77 ("block: add a bio_init_inline helper"), v6.18
 */
static inline void bio_init_inline(struct bio *bio, struct block_device *bdev,
				   unsigned short max_vecs, blk_opf_t opf)
{
	bio_init(bio, bdev, bio->bi_inline_vecs, max_vecs, opf);
}
#endif

#if !HAVE_FUNCTION(bio_submit_split_bioset)
#include <linux/blkdev.h>

/**
 * bio_submit_split_bioset - split a bio, submit the end of it
 * @bio: the bio; the remaining sectors are left in it
 * @split_sectors: how many sectors the first part has
 * @bs: where the new bio comes from
 *
 * A macro: blkdev.h, which it needs, may be including this header.
 *
 * Upstream: not found (block: introduce bio_submit_split_bioset()), v6.18
 * Return: the first part, for the caller to submit; NULL where there is none, and @bio has failed.
 */
#define bio_submit_split_bioset(bio, split_sectors, bs)				\
({										\
	struct bio *__whole = (bio);						\
	struct bio *__split = bio_split(__whole, split_sectors, GFP_NOIO, bs);	\
										\
	if (IS_ERR_OR_NULL(__split)) {						\
		__whole->bi_status = __split ?					\
			errno_to_blk_status(PTR_ERR(__split)) : BLK_STS_RESOURCE; \
		bio_endio(__whole);						\
		__split = NULL;							\
	} else {								\
		bio_chain(__split, __whole);					\
		submit_bio_noacct(__whole);					\
	}									\
	__split;								\
})
#endif
#endif
