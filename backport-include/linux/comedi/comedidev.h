/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_COMEDI_COMEDIDEV_H
#define _BACKPORT_LINUX_COMEDI_COMEDIDEV_H
#include_next <linux/comedi/comedidev.h>

#if !CALLABLE(comedi_check_request_region)
#include <linux/align.h>
#include <linux/device.h>

static inline int
backport_comedi_check_region(struct comedi_device *dev, unsigned long start,
			     unsigned long len, unsigned long minstart,
			     unsigned long maxend, unsigned long minalign)
{
	/* the target's own function speaks about a missing address */
	if (start && (start < minstart || start > maxend || maxend - start < len - 1)) {
		dev_warn(dev->class_dev, "%s: I/O region is out of range\n",
			 dev->board_name);
		return -EINVAL;
	}
	if (start && !IS_ALIGNED(start, minalign)) {
		dev_warn(dev->class_dev, "%s: I/O region is not aligned\n",
			 dev->board_name);
		return -EINVAL;
	}
	return 0;
}

/**
 * __comedi_check_request_region - request I/O ports that must lie within bounds
 * @dev: the device
 * @start: the first port
 * @len: how many
 * @minstart: the first port must not be below it
 * @maxend: the last port must not be above it
 * @minalign: what @start must be a multiple of, a power of 2
 *
 * Upstream: not found (comedi_check_request_region in drivers/comedi/drivers.c)
 * Return: 0, -EINVAL for ports that cannot be meant, -EIO for ports in use.
 */
static inline int
__comedi_check_request_region(struct comedi_device *dev, unsigned long start,
			      unsigned long len, unsigned long minstart,
			      unsigned long maxend, unsigned long minalign)
{
	int err = backport_comedi_check_region(dev, start, len, minstart,
					       maxend, minalign);

	return err ? err : __comedi_request_region(dev, start, len);
}

/**
 * comedi_check_request_region - the same; the core releases the ports on detach
 * @dev: the device
 * @start: the first port
 * @len: how many
 * @minstart: the first port must not be below it
 * @maxend: the last port must not be above it
 * @minalign: what @start must be a multiple of, a power of 2
 *
 * Upstream: not found (comedi_check_request_region in drivers/comedi/drivers.c)
 * Return: 0, -EINVAL for ports that cannot be meant, -EIO for ports in use.
 */
static inline int
comedi_check_request_region(struct comedi_device *dev, unsigned long start,
			    unsigned long len, unsigned long minstart,
			    unsigned long maxend, unsigned long minalign)
{
	int err = backport_comedi_check_region(dev, start, len, minstart,
					       maxend, minalign);

	return err ? err : comedi_request_region(dev, start, len);
}
#endif
#endif
