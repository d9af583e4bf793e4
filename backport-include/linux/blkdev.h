/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_BLKDEV_H
#define _BACKPORT_LINUX_BLKDEV_H
#include_next <linux/blkdev.h>

#if !HAVE_FUNCTION(bdev_rot)
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

#if !HAVE_FUNCTION(disk_report_zone)
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
#endif
