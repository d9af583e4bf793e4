/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_DMA_MAPPING_H
#define _BACKPORT_LINUX_DMA_MAPPING_H
#include_next <linux/dma-mapping.h>
#include <linux/cache.h>

#if !CALLABLE(__dma_from_device_group_begin)
#ifdef ARCH_DMA_MINALIGN
#define __backport_dma_from_device_aligned	__aligned(ARCH_DMA_MINALIGN)
#else
#define __backport_dma_from_device_aligned
#endif

/**
 * __dma_from_device_group_begin - begin members that a device writes to
 * @GROUP: name of the group, may be empty; the same one ends it
 *
 * Where DMA is not cache coherent, the members share no cache line with
 * others.
 *
 * Upstream: ca085faabb42 ("dma-mapping: add __dma_from_device_group_begin()/end()"), v7.0
 */
#define __dma_from_device_group_begin(GROUP)				\
	__cacheline_group_begin(GROUP) __backport_dma_from_device_aligned
#define __dma_from_device_group_end(GROUP)				\
	__cacheline_group_end(GROUP) __backport_dma_from_device_aligned
#endif
#endif
