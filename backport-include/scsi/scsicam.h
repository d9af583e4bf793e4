/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_SCSI_SCSICAM_H
#define _BACKPORT_SCSI_SCSICAM_H
#include_next <scsi/scsicam.h>

#if PARAM_IS(scsi_partsize, 1, struct block_device *) && MEMBER_IS(gendisk, part0, struct block_device *)
#include <linux/blkdev.h>

static inline int backport_scsicam_bios_param(struct gendisk *disk,
					      sector_t capacity, int *ip)
{
	return scsicam_bios_param(disk->part0, capacity, ip);
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
	return scsi_partsize(disk->part0, capacity, geom);
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
	return scsi_bios_ptable(disk->part0);
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
