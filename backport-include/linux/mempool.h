/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_MEMPOOL_H
#define _BACKPORT_LINUX_MEMPOOL_H
#if !HAVE_TYPE(struct mempool) && HAVE_TYPE(struct mempool_s)
/*
 * The target's header is to declare the type by its name of today, so that what
 * is declared again below is the same. mempool_t is either way the same type.
 */
#define mempool_s mempool
#endif
#include_next <linux/mempool.h>

#if !HAVE_TYPE(struct mempool) && HAVE_TYPE(struct mempool_s)
/**
 * mempool_exit() - free what is in a pool, and not the pool
 *
 * Upstream: not found (mempool: rename struct mempool_s to struct mempool), v6.19
 */
void mempool_exit(struct mempool *pool);

/**
 * mempool_destroy() - free a pool and what is in it
 *
 * Upstream: not found (mempool: rename struct mempool_s to struct mempool), v6.19
 */
void mempool_destroy(struct mempool *pool);

/**
 * mempool_free() - give an element back
 *
 * Upstream: not found (mempool: rename struct mempool_s to struct mempool), v6.19
 */
void mempool_free(void *element, struct mempool *pool);

/**
 * mempool_resize() - keep another number of elements
 *
 * Upstream: not found (mempool: rename struct mempool_s to struct mempool), v6.19
 */
int mempool_resize(struct mempool *pool, int new_min_nr);

/**
 * mempool_initialized() - whether a pool has been set up
 *
 * Upstream: not found (mempool: rename struct mempool_s to struct mempool), v6.19
 */
static inline bool mempool_initialized(struct mempool *pool);

#if HAVE_FUNCTION(mempool_alloc_noprof)
/**
 * mempool_alloc_noprof() - take an element, what mempool_alloc() calls
 *
 * Upstream: not found (mempool: rename struct mempool_s to struct mempool), v6.19
 */
void *mempool_alloc_noprof(struct mempool *pool, gfp_t gfp_mask) __malloc;

/**
 * mempool_init_noprof() - set up a pool, what mempool_init() calls
 *
 * Upstream: not found (mempool: rename struct mempool_s to struct mempool), v6.19
 */
int mempool_init_noprof(struct mempool *pool, int min_nr,
			mempool_alloc_t *alloc_fn, mempool_free_t *free_fn,
			void *pool_data);
#else
/**
 * mempool_alloc() - take an element
 *
 * Upstream: not found (mempool: rename struct mempool_s to struct mempool), v6.19
 */
void *mempool_alloc(struct mempool *pool, gfp_t gfp_mask) __malloc;

/**
 * mempool_init() - set up a pool
 *
 * Upstream: not found (mempool: rename struct mempool_s to struct mempool), v6.19
 */
int mempool_init(struct mempool *pool, int min_nr, mempool_alloc_t *alloc_fn,
		 mempool_free_t *free_fn, void *pool_data);
#endif
#endif
#endif
