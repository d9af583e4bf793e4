/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_STRING_HELPERS_H
#define _BACKPORT_LINUX_STRING_HELPERS_H
#include <linux/string.h>
#include_next <linux/string_helpers.h>

#if !CALLABLE(kstrdup_and_replace)
#include <linux/slab.h>

/**
 * kstrdup_and_replace - copy a string and put one character for another
 * @src: the string
 * @old: the character that goes
 * @new: the one that comes
 * @gfp: how memory is got
 *
 * Upstream: ("lib/string_helpers: Add kstrdup_and_replace() helper"), v6.6
 * Return: the copy, for the caller to free, or NULL.
 */
static inline char *kstrdup_and_replace(const char *src, char old, char new,
					gfp_t gfp)
{
	char *copy = kstrdup(src, gfp);

	if (copy)
		strreplace(copy, old, new);
	return copy;
}
#endif
#endif
