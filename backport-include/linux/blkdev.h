/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_BLKDEV_H
#define _BACKPORT_LINUX_BLKDEV_H
#include_next <linux/blkdev.h>

#if !CALLABLE(bdev_rot)
/**
 * bdev_rot - whether a device's medium rotates
 * @bdev: the device
 *
 * Upstream: da562d92e675 ("block: introduce bdev_rot()"), v7.0
 */
static inline bool bdev_rot(struct block_device *bdev)
{
	return !blk_queue_nonrot(bdev_get_queue(bdev));
}
#endif

#if !HAVE_TYPE(blk_mode_t)
/**
 * blk_mode_t - how a block device is opened
 *
 * Upstream: 05bdb9965305 ("block: replace fmode_t with a block-specific type for block open flags"), v6.5
 */
typedef fmode_t blk_mode_t;

/**
 * BLK_OPEN_READ - it is opened for reading
 *
 * Upstream: 05bdb9965305 ("block: replace fmode_t with a block-specific type for block open flags"), v6.5
 */
#define BLK_OPEN_READ FMODE_READ

/**
 * BLK_OPEN_WRITE - it is opened for writing
 *
 * Upstream: 05bdb9965305 ("block: replace fmode_t with a block-specific type for block open flags"), v6.5
 */
#define BLK_OPEN_WRITE FMODE_WRITE

/**
 * BLK_OPEN_EXCL - it is opened for its holder alone
 *
 * Upstream: 05bdb9965305 ("block: replace fmode_t with a block-specific type for block open flags"), v6.5
 */
#define BLK_OPEN_EXCL FMODE_EXCL

/**
 * BLK_OPEN_NDELAY - the medium need not be there
 *
 * Upstream: 05bdb9965305 ("block: replace fmode_t with a block-specific type for block open flags"), v6.5
 */
#define BLK_OPEN_NDELAY FMODE_NDELAY
#endif

#if PARAMS(disk_force_media_change) == 2
static inline void backport_disk_force_media_change(struct gendisk *disk)
{
	disk_force_media_change(disk, DISK_EVENT_MEDIA_CHANGE);
}

/**
 * disk_force_media_change - have all know that a disk's medium is another
 * @disk: the disk
 *
 * Upstream: not found (block: remove the events argument of disk_force_media_change()), v6.6
 */
#define disk_force_media_change backport_disk_force_media_change
#endif

#if HAVE_MEMBER(queue_limits, features) && !HAVE_CONSTANT(BLK_FEAT_ATOMIC_WRITES)
/**
 * BLK_FEAT_ATOMIC_WRITES - a device may be asked for writes that are done whole or not at all
 *
 * Upstream: d7f36dc446e8 ("block: Support atomic writes limits for stacked devices"), v6.14
 * Reduced: a device that others are stacked to offers no atomic writes
 */
#define BLK_FEAT_ATOMIC_WRITES	((__force blk_features_t)0)
#endif

#if !CALLABLE(disk_report_zone)
/*
 * What a driver's report_zones() hands on: patches/block/report-zones-cb.cocci has
 * one made of the target's parameters.
 */
struct blk_report_zones_args {
	report_zones_cb cb;
	void *data;
};

/**
 * disk_report_zone - tell who asked about one zone
 * @disk: the disk
 * @zone: the zone
 * @idx: its number among those reported
 * @args: what report_zones() was given
 *
 * Upstream: fdb9aed869f3 ("block: introduce disk_report_zone()"), v6.19
 * Return: 0, or an error that ends the report.
 */
static inline int disk_report_zone(struct gendisk *disk, struct blk_zone *zone, unsigned int idx,
				   struct blk_report_zones_args *args)
{
	return args->cb ? args->cb(zone, idx, args->data) : 0;
}
#endif

#if !CALLABLE(bdev_file_open_by_path)
#include <linux/err.h>
#include <linux/fcntl.h>
#include <linux/file.h>
#include <linux/fs.h>

static inline struct file *backport_bdev_file_open(const char *path, blk_mode_t mode, void *holder)
{
	int flags = O_LARGEFILE;

	if ((mode & BLK_OPEN_READ) && (mode & BLK_OPEN_WRITE))
		flags |= O_RDWR;
	else if (mode & BLK_OPEN_WRITE)
		flags |= O_WRONLY;
	else
		flags |= O_RDONLY;
	if (holder)
		flags |= O_EXCL;
	return filp_open(path, flags, 0);
}

/**
 * bdev_file_open_by_path - open a block device as a file
 * @path: its node
 * @mode: how
 * @holder: who has it alone; NULL where others may have it, too
 * @hops: what would be called when it goes away
 *
 * Upstream: f3a608827d1f ("bdev: open block device as files"), v6.9
 * Reduced: the file itself is the holder, nobody is told when the device goes away, and the
 *	permissions of the node apply to the task that opens it
 * Return: the file, or an error.
 */
#define bdev_file_open_by_path(path, mode, holder, hops)	\
	((void)(hops), backport_bdev_file_open(path, mode, holder))

/**
 * file_bdev - the block device that is open as a file
 * @bdev_file: the file
 *
 * Upstream: f3a608827d1f ("bdev: open block device as files"), v6.9
 */
static inline struct block_device *file_bdev(struct file *bdev_file)
{
	return I_BDEV(bdev_file->f_mapping->host);
}

/**
 * bdev_fput - close a block device that was opened as a file
 * @bdev_file: the file
 *
 * Upstream: 22650a99821d ("fs,block: yield devices early"), v6.9
 * Reduced: the device is let go when the task leaves the kernel or sleeps in it next
 */
static inline void bdev_fput(struct file *bdev_file)
{
	fput(bdev_file);
}
#endif

#if !CALLABLE(bio_submit_split_bioset)
#include <linux/bio.h>

/**
 * bio_submit_split_bioset - split a bio, submit the end of it
 * @bio: the bio; the remaining sectors are left in it
 * @split_sectors: how many sectors the first part has
 * @bs: where the new bio comes from
 *
 * Upstream: e37b5596a19b ("block: factor out a helper bio_submit_split_bioset()"), v6.18
 * Return: the first part, for the caller to submit; NULL where there is none, and @bio has failed.
 */
static inline struct bio *bio_submit_split_bioset(struct bio *bio, unsigned int split_sectors,
						  struct bio_set *bs)
{
	struct bio *split = bio_split(bio, split_sectors, GFP_NOIO, bs);

	if (IS_ERR_OR_NULL(split)) {
		bio->bi_status = split ? errno_to_blk_status(PTR_ERR(split)) : BLK_STS_RESOURCE;
		bio_endio(bio);
		return NULL;
	}
	bio_chain(split, bio);
	submit_bio_noacct(bio);
	return split;
}
#endif

#if !CALLABLE(bdev_nr_sectors) && HAVE_MEMBER(block_device, bd_inode)
#include <linux/fs.h>

/**
 * bdev_nr_sectors - how many sectors a block device has
 * @bdev: the device
 *
 * Upstream: not found (bdev_nr_sectors() in include/linux/blkdev.h), v5.12
 */
static inline sector_t bdev_nr_sectors(struct block_device *bdev)
{
	return i_size_read(bdev->bd_inode) >> 9;
}
#endif

#if !CALLABLE(bdev_nr_bytes) && HAVE_MEMBER(block_device, bd_inode)
#include <linux/fs.h>

/**
 * bdev_nr_bytes - how many bytes a block device has
 * @bdev: the device
 *
 * Upstream: 6436bd90f76e ("block: add a bdev_nr_bytes helper"), v5.16
 */
static inline loff_t bdev_nr_bytes(struct block_device *bdev)
{
	return i_size_read(bdev->bd_inode);
}
#endif

#if HAVE_TYPE(struct queue_limits) && !HAVE_MEMBER(queue_limits, features) && HAVE_FUNCTION(__blk_alloc_disk)
#include <linux/err.h>

/**
 * BLK_FEAT_WRITE_CACHE, BLK_FEAT_FUA, BLK_FEAT_ROTATIONAL, BLK_FEAT_STABLE_WRITES,
 * BLK_FEAT_SYNCHRONOUS, BLK_FEAT_NOWAIT - what a device can, or is
 *
 * For struct backport_queue_limits; a disk that is allocated with it is told by flags.
 *
 * Upstream: 1122c0c1cc71 ("block: move cache control settings out of queue->flags"), v6.11
 * Reduced: without QUEUE_FLAG_SYNCHRONOUS swapping to a synchronous device is not done at once
 */
#define BLK_FEAT_WRITE_CACHE	(1u << 0)
#define BLK_FEAT_FUA		(1u << 1)
#define BLK_FEAT_ROTATIONAL	(1u << 2)
#define BLK_FEAT_STABLE_WRITES	(1u << 5)
#define BLK_FEAT_SYNCHRONOUS	(1u << 6)
#define BLK_FEAT_NOWAIT		(1u << 7)

/*
 * What patches/block/alloc-disk-limits.cocci makes of a struct queue_limits that a disk is
 * allocated with. What is 0 stays as the target's block layer has it.
 */
struct backport_queue_limits {
	unsigned int features;
	unsigned long seg_boundary_mask;
	unsigned long virt_boundary_mask;
	unsigned int max_hw_sectors;
	unsigned int chunk_sectors;
	unsigned int max_segment_size;
	unsigned int dma_alignment;
	unsigned int physical_block_size;
	unsigned int logical_block_size;
	unsigned int alignment_offset;
	unsigned int io_min;
	unsigned int io_opt;
	unsigned int max_hw_discard_sectors;
	unsigned int max_secure_erase_sectors;
	unsigned int max_write_zeroes_sectors;
	unsigned int discard_granularity;
	unsigned int discard_alignment;
	unsigned short max_segments;
	unsigned short max_discard_segments;
};

static inline void backport_apply_features(struct request_queue *q, unsigned int features)
{
	blk_queue_write_cache(q, features & BLK_FEAT_WRITE_CACHE, features & BLK_FEAT_FUA);
	if (features & BLK_FEAT_ROTATIONAL)
		blk_queue_flag_clear(QUEUE_FLAG_NONROT, q);
	else
		blk_queue_flag_set(QUEUE_FLAG_NONROT, q);
	if (features & BLK_FEAT_STABLE_WRITES)
		blk_queue_flag_set(QUEUE_FLAG_STABLE_WRITES, q);
	if (features & BLK_FEAT_NOWAIT)
		blk_queue_flag_set(QUEUE_FLAG_NOWAIT, q);
#ifdef QUEUE_FLAG_SYNCHRONOUS
	if (features & BLK_FEAT_SYNCHRONOUS)
		blk_queue_flag_set(QUEUE_FLAG_SYNCHRONOUS, q);
#endif
}

static inline void backport_apply_limits(struct request_queue *q,
					 const struct backport_queue_limits *lim)
{
	if (lim->logical_block_size)
		blk_queue_logical_block_size(q, lim->logical_block_size);
	if (lim->physical_block_size)
		blk_queue_physical_block_size(q, lim->physical_block_size);
	if (lim->alignment_offset)
		blk_queue_alignment_offset(q, lim->alignment_offset);
	if (lim->io_min)
		blk_queue_io_min(q, lim->io_min);
	if (lim->io_opt)
		blk_queue_io_opt(q, lim->io_opt);
	if (lim->seg_boundary_mask)
		blk_queue_segment_boundary(q, lim->seg_boundary_mask);
	if (lim->virt_boundary_mask)
		blk_queue_virt_boundary(q, lim->virt_boundary_mask);
	if (lim->chunk_sectors)
		blk_queue_chunk_sectors(q, lim->chunk_sectors);
	if (lim->max_hw_sectors)
		blk_queue_max_hw_sectors(q, lim->max_hw_sectors);
	if (lim->max_segments)
		blk_queue_max_segments(q, lim->max_segments);
	if (lim->max_segment_size)
		blk_queue_max_segment_size(q, lim->max_segment_size);
	if (lim->dma_alignment)
		blk_queue_dma_alignment(q, lim->dma_alignment);
	if (lim->max_hw_discard_sectors)
		blk_queue_max_discard_sectors(q, lim->max_hw_discard_sectors);
	if (lim->max_discard_segments)
		blk_queue_max_discard_segments(q, lim->max_discard_segments);
	if (lim->max_secure_erase_sectors)
		blk_queue_max_secure_erase_sectors(q, lim->max_secure_erase_sectors);
	if (lim->max_write_zeroes_sectors)
		blk_queue_max_write_zeroes_sectors(q, lim->max_write_zeroes_sectors);
	/* upstream has a device discard in its blocks where it says nothing else */
	q->limits.discard_granularity = lim->discard_granularity;
	if (!lim->discard_granularity && lim->max_hw_discard_sectors)
		q->limits.discard_granularity = queue_physical_block_size(q);
	q->limits.discard_alignment = lim->discard_alignment;
	backport_apply_features(q, lim->features);
}

static inline struct gendisk *backport_disk_limits(struct gendisk *disk,
						   const struct backport_queue_limits *lim)
{
	static const struct backport_queue_limits none;

	if (!disk)
		return ERR_PTR(-ENOMEM);
	if (!IS_ERR(disk))
		backport_apply_limits(disk->queue, lim ? lim : &none);
	return disk;
}

/* blk_alloc_disk() of upstream, as patches/block/alloc-disk-limits.cocci calls it */
#define backport_blk_alloc_disk(lim, node)					\
({										\
	static struct lock_class_key __bp_key;					\
										\
	backport_disk_limits(__blk_alloc_disk(node, &__bp_key), lim);		\
})
#endif
#endif
