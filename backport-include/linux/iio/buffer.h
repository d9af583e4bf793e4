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

#if !HAVE_FUNCTION(iio_push_to_buffers_with_ts)
/**
 * iio_push_to_buffers_with_ts - push a scan and its time, if the buffer holds it
 *
 * Upstream: ("iio: introduced iio_push_to_buffers_with_ts() that takes a data_total_len argument."), v6.16
 */
BACKFIT_CARRY(include/linux/iio/buffer.h, iio_push_to_buffers_with_ts)
#endif

#if PARAM_IS(devm_iio_triggered_buffer_setup_ext, 7, const struct attribute **)
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
#endif
