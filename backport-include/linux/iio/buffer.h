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
#endif
