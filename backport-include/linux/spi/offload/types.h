/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What offloading is asked for with; see consumer.h.
 *
 * Upstream: 8e02d1886988 ("spi: add basic support for SPI offloading"), v6.15
 */
#ifndef _BACKPORT_LINUX_SPI_OFFLOAD_TYPES_H
#define _BACKPORT_LINUX_SPI_OFFLOAD_TYPES_H

#if HAVE_HEADER(linux/spi/offload/types.h)
#include_next <linux/spi/offload/types.h>
#else
#include <linux/bits.h>
#include <linux/types.h>

BACKFIT_CARRY(include/linux/spi/offload/types.h, SPI_OFFLOAD_XFER_*, SPI_OFFLOAD_CAP_*)
BACKFIT_CARRY(include/linux/spi/offload/types.h, struct spi_offload_config, struct spi_offload)
BACKFIT_CARRY(include/linux/spi/offload/types.h, enum spi_offload_trigger_type)
BACKFIT_CARRY(include/linux/spi/offload/types.h, struct spi_offload_trigger_periodic)
BACKFIT_CARRY(include/linux/spi/offload/types.h, struct spi_offload_trigger_config)
#endif
#endif
