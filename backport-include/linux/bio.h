/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_BIO_H
#define _BACKPORT_LINUX_BIO_H
#include_next <linux/bio.h>

#if !CALLABLE(bio_init_inline) && PARAMS(bio_init) == 5
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

#if !HAVE_FUNCTION(bio_endio_status)
/**
 * bio_endio_status - end a bio with a status
 * @bio: the bio
 * @status: what becomes its bi_status
 *
 * Upstream: not found (block: add a bio_endio_status helper), by v7.3
 */
static inline void bio_endio_status(struct bio *bio, blk_status_t status)
{
	bio->bi_status = status;
	bio_endio(bio);
}
#endif
#endif
