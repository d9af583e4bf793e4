/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_DMA_BUF_H
#define _BACKPORT_LINUX_DMA_BUF_H
#include_next <linux/dma-buf.h>

#if !CALLABLE(dma_buf_vmap_unlocked) && PARAMS(dma_buf_vmap) == 2
/**
 * dma_buf_vmap_unlocked(), dma_buf_vunmap_unlocked() - map a buffer, its lock not being held
 *
 * The target's dma_buf_vmap() is called without the lock.
 *
 * Upstream: 56e5abba8c3e ("dma-buf: Add unlocked variant of vmapping functions"), v6.2
 */
#define dma_buf_vmap_unlocked(dmabuf, map)	dma_buf_vmap(dmabuf, map)
#define dma_buf_vunmap_unlocked(dmabuf, map)	dma_buf_vunmap(dmabuf, map)
#endif
#endif
