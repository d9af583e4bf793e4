/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IIO_BUFFER_H
#define _BACKPORT_LINUX_IIO_BUFFER_H
#include_next <linux/iio/buffer.h>

#if !HAVE_TYPE(enum iio_buffer_direction)
/**
 * enum iio_buffer_direction - who fills a buffer, the device or the user
 *
 * Upstream: 9eeee3b0bf19 ("iio: Add output buffer support"), v5.16
 */
BACKFIT_CARRY(include/linux/iio/buffer.h, enum iio_buffer_direction)
#endif

#if !CALLABLE(iio_push_to_buffers_with_ts)
/**
 * iio_push_to_buffers_with_ts - push a scan and its time, if the buffer holds it
 *
 * Upstream: ("iio: introduced iio_push_to_buffers_with_ts() that takes a data_total_len argument."), v6.16
 */
BACKFIT_CARRY(include/linux/iio/buffer.h, iio_push_to_buffers_with_ts)
#endif

#if PARAM_IS(devm_iio_triggered_buffer_setup_ext, 7, const struct attribute **) || HAVE_FUNCTION(iio_buffer_set_attrs)
#include <linux/build_bug.h>
#include <linux/iio/sysfs.h>

/*
 * A buffer's attributes were given as struct attribute.  Each iio_dev_attr begins
 * with its attribute, so a list of the former is one of the latter.
 */
static inline const struct attribute **
backport_iio_attributes(const struct iio_dev_attr **attrs)
{
	BUILD_BUG_ON(offsetof(struct iio_dev_attr, dev_attr.attr));
	return (const struct attribute **)attrs;
}
#endif

#if !CALLABLE(iio_push_to_buffers_with_ts_unaligned)
#include <linux/slab.h>
#include <linux/string.h>

/**
 * iio_push_to_buffers_with_ts_unaligned - push a scan that has no room for its time
 * @indio_dev: the device
 * @data: the scan, of any alignment
 * @data_sz: how much of it there is, in bytes
 * @timestamp: the time
 *
 * Allocates room at each call, where upstream's keeps it.  May sleep.
 *
 * Upstream: 95ec3fdf2b79 ("iio: core: Introduce iio_push_to_buffers_with_ts_unaligned()"), v5.15
 * Return: 0 or a negative error.
 */
static inline int
iio_push_to_buffers_with_ts_unaligned(struct iio_dev *indio_dev, const void *data,
				      size_t data_sz, int64_t timestamp)
{
	size_t room = max_t(size_t, indio_dev->scan_bytes, data_sz);
	void *scan = kzalloc(room, GFP_KERNEL);
	int ret;

	if (!scan)
		return -ENOMEM;
	memcpy(scan, data, data_sz);
	ret = iio_push_to_buffers_with_timestamp(indio_dev, scan, timestamp);
	kfree(scan);
	return ret;
}
#endif
#endif
