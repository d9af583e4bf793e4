/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_U64_STATS_SYNC_H
#define _BACKPORT_LINUX_U64_STATS_SYNC_H
#include_next <linux/u64_stats_sync.h>

#if !HAVE_FUNCTION(u64_stats_copy)
#include <linux/build_bug.h>
#include <linux/string.h>

/**
 * u64_stats_copy - copy a structure of counters, each of them whole
 * @dst: where to
 * @src: counters that another context may be changing
 * @len: the structure's size in bytes
 *
 * Upstream: not found (u64_stats: Introduce u64_stats_copy()), v7.0
 * Return: @dst.
 */
static __always_inline void *u64_stats_copy(void *dst, const void *src, size_t len)
{
#if BITS_PER_LONG == 64
	u64 *to = dst;
	const u64 *from = src;
	const u64 *end = from + len / sizeof(u64);

	BUILD_BUG_ON(len % sizeof(u64));
	while (from < end)
		*to++ = READ_ONCE(*from++);
	return dst;
#else
	/* the sequence counter tells of a change meanwhile */
	BUILD_BUG_ON(len % sizeof(u64));
	return memcpy(dst, src, len);
#endif
}
#endif
#endif
