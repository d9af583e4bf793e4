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
#endif
