/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IIO_BUFFER_DMAENGINE_H
#define _BACKPORT_LINUX_IIO_BUFFER_DMAENGINE_H
#include <linux/errno.h>
#include <linux/iio/buffer.h>
#include_next <linux/iio/buffer-dmaengine.h>

#if !CALLABLE(devm_iio_dmaengine_buffer_setup_with_handle) && !CALLABLE(iio_buffer_signal_dmabuf_done)
struct dma_chan;
struct iio_dev;

/**
 * devm_iio_dmaengine_buffer_setup_with_handle - fill a buffer by DMA
 * @dev: the device whose unbinding releases the buffer
 * @indio_dev: the IIO device
 * @chan: the DMA channel
 * @dir: direction of the buffer
 *
 * Upstream: 79f24971b4ff ("iio: buffer-dmaengine: add devm_iio_dmaengine_buffer_setup_with_handle()"), v6.15
 * Reduced: always fails, for the target's DMA buffers find their channel by its name only
 * Return: -EOPNOTSUPP.
 */
static inline int
devm_iio_dmaengine_buffer_setup_with_handle(struct device *dev,
					    struct iio_dev *indio_dev,
					    struct dma_chan *chan,
					    enum iio_buffer_direction dir)
{
	return -EOPNOTSUPP;
}
#endif
#endif
