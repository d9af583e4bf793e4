/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What starts SPI offloads, which a target without this header has none of.
 *
 * Upstream: 8e02d1886988 ("spi: add basic support for SPI offloading"), v6.15
 */
#ifndef _BACKPORT_LINUX_SPI_OFFLOAD_PROVIDER_H
#define _BACKPORT_LINUX_SPI_OFFLOAD_PROVIDER_H

#include <linux/spi/offload/types.h>
#if HAVE_HEADER(linux/spi/offload/provider.h)
#include_next <linux/spi/offload/provider.h>
#else
#include <linux/errno.h>
#include <linux/types.h>

struct device;
struct fwnode_handle;
struct spi_offload_trigger;

BACKFIT_CARRY(include/linux/spi/offload/provider.h, struct spi_offload_trigger_ops, struct spi_offload_trigger_info)

/**
 * devm_spi_offload_trigger_register - offer to start offloads
 * @dev: the device whose unbinding takes it back
 * @info: how it is done
 *
 * Drivers get so far only with an offload at hand, which there is none of.
 *
 * Upstream: 8e02d1886988 ("spi: add basic support for SPI offloading"), v6.15
 * Reduced: the target's controllers offload nothing
 * Return: -ENODEV.
 */
static inline int
devm_spi_offload_trigger_register(struct device *dev,
				  struct spi_offload_trigger_info *info)
{
	return -ENODEV;
}

/**
 * spi_offload_trigger_get_priv - what belongs to who starts an offload
 * @trigger: what starts it
 *
 * Nobody has a @trigger here.
 *
 * Upstream: 8e02d1886988 ("spi: add basic support for SPI offloading"), v6.15
 * Return: NULL.
 */
static inline void *spi_offload_trigger_get_priv(struct spi_offload_trigger *trigger)
{
	return NULL;
}
#endif
#endif
