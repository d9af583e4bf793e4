/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_SCSI_SCSICAM_H
#define _BACKPORT_SCSI_SCSICAM_H
#include_next <scsi/scsicam.h>

#if PARAM_IS(scsi_partsize, 1, struct block_device *)
#include <linux/blkdev.h>

#if MEMBER_IS(gendisk, part0, struct block_device *)
static inline struct block_device *backport_scsicam_get(struct gendisk *disk)
{
	return disk->part0;
}

static inline void backport_scsicam_put(struct block_device *bdev)
{
}
#else
#include <linux/fs.h>
#include <linux/genhd.h>

/* The caller has the disk open. */
static inline struct block_device *backport_scsicam_get(struct gendisk *disk)
{
	return bdget_disk(disk, 0);
}

static inline void backport_scsicam_put(struct block_device *bdev)
{
	bdput(bdev);
}
#endif

static inline int backport_scsicam_bios_param(struct gendisk *disk,
					      sector_t capacity, int *ip)
{
	struct block_device *bdev = backport_scsicam_get(disk);
	int ret;

	if (!bdev)
		return -1;
	ret = scsicam_bios_param(bdev, capacity, ip);
	backport_scsicam_put(bdev);
	return ret;
}

/**
 * scsicam_bios_param - the geometry that a BIOS would report for a disk
 * @disk: the disk
 * @capacity: its size in sectors
 * @ip: where heads, sectors and cylinders are put
 *
 * Upstream: 1fd143c24fb6 ("scsi: switch scsi_bios_ptable() and scsi_partsize() to gendisk"), v6.18
 * Return: 0, or -1 where no geometry fits.
 */
#define scsicam_bios_param backport_scsicam_bios_param

static inline bool backport_scsi_partsize(struct gendisk *disk,
					  sector_t capacity, int geom[3])
{
	struct block_device *bdev = backport_scsicam_get(disk);
	bool ret;

	if (!bdev)
		return false;
	ret = scsi_partsize(bdev, capacity, geom);
	backport_scsicam_put(bdev);
	return ret;
}

/**
 * scsi_partsize - the geometry that a disk's partition table was written with
 * @disk: the disk
 * @capacity: its size in sectors
 * @geom: where heads, sectors and cylinders are put
 *
 * Upstream: 1fd143c24fb6 ("scsi: switch scsi_bios_ptable() and scsi_partsize() to gendisk"), v6.18
 * Return: whether the table told.
 */
#define scsi_partsize backport_scsi_partsize

static inline unsigned char *backport_scsi_bios_ptable(struct gendisk *disk)
{
	struct block_device *bdev = backport_scsicam_get(disk);
	unsigned char *table;

	if (!bdev)
		return NULL;
	table = scsi_bios_ptable(bdev);
	backport_scsicam_put(bdev);
	return table;
}

/**
 * scsi_bios_ptable - a copy of the partition table in a disk's first sector
 * @disk: the disk
 *
 * Upstream: 1fd143c24fb6 ("scsi: switch scsi_bios_ptable() and scsi_partsize() to gendisk"), v6.18
 * Return: 66 bytes that the caller frees, or NULL.
 */
#define scsi_bios_ptable backport_scsi_bios_ptable
#endif
#endif
