/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_CACHE_H
#define _BACKPORT_LINUX_CACHE_H
#include_next <linux/cache.h>

#if !CALLABLE(__cacheline_group_begin)
/**
 * __cacheline_group_begin - mark where a group of struct members begins
 *
 * The mark is a member of no size; __cacheline_group_end() has its like.
 *
 * Upstream: aeb9ce058d7c ("cache: enforce cache groups"), v6.8
 */
BACKFIT_CARRY(include/linux/cache.h, __cacheline_group_begin, __cacheline_group_end)
#endif
#endif
