/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_COMEDI_COMEDIDEV_H
#define _BACKPORT_LINUX_COMEDI_COMEDIDEV_H
#include_next <linux/comedi/comedidev.h>

#if !HAVE_FUNCTION(__comedi_check_request_region) && HAVE_FUNCTION(__comedi_request_region)
#include <linux/align.h>
#include <linux/device.h>
#include <linux/errno.h>

/**
 * __comedi_check_request_region - request I/O ports within bounds
 * @dev: the COMEDI device
 * @start: the first port
 * @len: how many
 * @minstart: what the first may be at least
 * @maxend: what the last may be at most
 * @minalign: what the first must be a multiple of, a power of two
 *
 * Upstream: not found (__comedi_check_request_region in drivers/comedi/drivers.c), v6.19
 * Return: 0, -EINVAL for ports that are none or out of bounds, -EIO for taken ones.
 */
static inline int
__comedi_check_request_region(struct comedi_device *dev, unsigned long start,
			      unsigned long len, unsigned long minstart,
			      unsigned long maxend, unsigned long minalign)
{
	bool within = start >= minstart && start <= maxend && len - 1 <= maxend - start;

	if (start && (!within || !IS_ALIGNED(start, minalign))) {
		dev_warn(dev->class_dev, "%s: ports %#lx and on cannot be used\n",
			 dev->board_name, start);
		return -EINVAL;
	}
	return __comedi_request_region(dev, start, len);
}

/**
 * comedi_check_request_region - request I/O ports, and make them the device's
 * @dev: the COMEDI device
 * @start: the first port
 * @len: how many
 * @minstart: what the first may be at least
 * @maxend: what the last may be at most
 * @minalign: what the first must be a multiple of, a power of two
 *
 * Upstream: not found (comedi_check_request_region in drivers/comedi/drivers.c), v6.19
 * Return: 0, -EINVAL for ports that are none or out of bounds, -EIO for taken ones.
 */
static inline int
comedi_check_request_region(struct comedi_device *dev, unsigned long start,
			    unsigned long len, unsigned long minstart,
			    unsigned long maxend, unsigned long minalign)
{
	int ret = __comedi_check_request_region(dev, start, len, minstart,
						maxend, minalign);

	if (!ret) {
		dev->iobase = start;
		dev->iolen = len;
	}
	return ret;
}
#endif
#endif
