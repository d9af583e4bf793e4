/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IIO_TRIGGERED_BUFFER_H
#define _BACKPORT_LINUX_IIO_TRIGGERED_BUFFER_H
#include_next <linux/iio/triggered_buffer.h>
#include <linux/iio/buffer.h>

#if PARAM_IS(devm_iio_triggered_buffer_setup_ext, 7, const struct attribute **)
/**
 * devm_iio_triggered_buffer_setup_ext - a buffer that a trigger fills, with attributes
 *
 * Upstream: not found (struct iio_dev_attr ** in linux/iio/triggered_buffer.h), v6.2
 */
#define devm_iio_triggered_buffer_setup_ext(dev, indio_dev, h, thread,	\
					    direction, ops, attrs)	\
	devm_iio_triggered_buffer_setup_ext(dev, indio_dev, h, thread,	\
		direction, ops, backport_iio_attributes(attrs))

/**
 * iio_triggered_buffer_setup_ext - the same, for iio_triggered_buffer_cleanup() to undo
 *
 * Upstream: not found (struct iio_dev_attr ** in linux/iio/triggered_buffer.h), v6.2
 */
#define iio_triggered_buffer_setup_ext(indio_dev, h, thread, direction,	\
				       ops, attrs)			\
	iio_triggered_buffer_setup_ext(indio_dev, h, thread, direction,	\
		ops, backport_iio_attributes(attrs))
#endif
#endif
