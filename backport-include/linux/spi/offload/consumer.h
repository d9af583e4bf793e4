/* SPDX-License-Identifier: GPL-2.0 */
/*
 * SPI offloading: sequences of transfers that a controller runs by itself.
 *
 * A target without this header has no controller that can do it. Upstream's
 * first step, devm_spi_offload_get(), then answers -ENODEV, and so it does
 * here; what can only be called with an offload at hand answers the same.
 *
 * Upstream: 8e02d1886988 ("spi: add basic support for SPI offloading"), v6.15
 */
#ifndef _BACKPORT_LINUX_SPI_OFFLOAD_CONSUMER_H
#define _BACKPORT_LINUX_SPI_OFFLOAD_CONSUMER_H

#include <linux/spi/offload/types.h>

#if HAVE_HEADER(linux/spi/offload/consumer.h)
#include_next <linux/spi/offload/consumer.h>
#else
#include <linux/bits.h>
#include <linux/err.h>
#include <linux/module.h>
#include <linux/types.h>

struct device;
struct dma_chan;
struct spi_device;

/**
 * devm_spi_offload_get - get what a controller offers for offloading
 * @dev: the device whose unbinding releases it
 * @spi: the device on the controller
 * @config: what is asked of it
 *
 * Upstream: 8e02d1886988 ("spi: add basic support for SPI offloading"), v6.15
 * Reduced: the target's controllers offer none
 * Return: -ENODEV, or -EINVAL without @spi or @config, as an error pointer.
 */
static inline struct spi_offload *
devm_spi_offload_get(struct device *dev, struct spi_device *spi,
		     const struct spi_offload_config *config)
{
	return ERR_PTR(spi && config ? -ENODEV : -EINVAL);
}

static inline struct spi_offload_trigger *
devm_spi_offload_trigger_get(struct device *dev, struct spi_offload *offload,
			     enum spi_offload_trigger_type type)
{
	return ERR_PTR(-ENODEV);
}

static inline int
spi_offload_trigger_validate(struct spi_offload_trigger *trigger,
			     struct spi_offload_trigger_config *config)
{
	return -ENODEV;
}

static inline int
spi_offload_trigger_enable(struct spi_offload *offload,
			   struct spi_offload_trigger *trigger,
			   struct spi_offload_trigger_config *config)
{
	return -ENODEV;
}

static inline void
spi_offload_trigger_disable(struct spi_offload *offload,
			    struct spi_offload_trigger *trigger)
{
}

static inline struct dma_chan *
devm_spi_offload_tx_stream_request_dma_chan(struct device *dev,
					    struct spi_offload *offload)
{
	return ERR_PTR(-ENODEV);
}

static inline struct dma_chan *
devm_spi_offload_rx_stream_request_dma_chan(struct device *dev,
					    struct spi_offload *offload)
{
	return ERR_PTR(-ENODEV);
}
#endif
#endif
