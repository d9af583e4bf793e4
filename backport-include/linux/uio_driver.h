/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_UIO_DRIVER_H
#define _BACKPORT_LINUX_UIO_DRIVER_H
#include_next <linux/uio_driver.h>

#if !HAVE_CONSTANT(UIO_MEM_DMA_COHERENT)
/**
 * UIO_MEM_DMA_COHERENT - memory that is coherent for DMA
 *
 * No driver of the target has such memory.
 *
 * Upstream: 576882ef5e7f ("uio: introduce UIO_MEM_DMA_COHERENT type"), v6.10
 */
#define UIO_MEM_DMA_COHERENT	5
#endif
#endif
