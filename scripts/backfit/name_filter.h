/* SPDX-License-Identifier: GPL-2.0 */
/* Tells at once of most names that they are not among those that are looked for. */
#ifndef BACKFIT_NAME_FILTER_H
#define BACKFIT_NAME_FILTER_H

#include <stddef.h>
#include <stdint.h>
#include <string.h>

#include "map.h"

/**
 * struct name_filter - names, and a bit for each one's hash
 * @names: the names, each with itself as value
 * @bit: the bits, small enough to stay in the processor's cache
 * @mask: how many there are, a power of two, less one
 */
struct name_filter {
	const struct map *names;
	uint64_t *bit;
	size_t mask;
};

void name_filter_init(struct name_filter *filter, const struct map *names);
void name_filter_free(struct name_filter *filter);

/* Both ends of a name and its length: many names of a kernel begin alike. */
static inline size_t name_filter_hash(const char *s, size_t len)
{
	uint64_t first = 0, last = 0;

	if (len >= 8) {
		memcpy(&first, s, 8);
		memcpy(&last, s + len - 8, 8);
	} else {
		for (size_t i = 0; i < len; i++)
			first = first << 8 | (unsigned char)s[i];
	}
	first = (first ^ len) * 0x9e3779b97f4a7c15u;
	first = (first ^ first >> 32 ^ last) * 0xd6e8feb86659fd93u;
	return first >> 32;
}

/**
 * name_filter_find() - is a name among them?
 * @filter: the filter
 * @s: the name
 * @len: its length
 *
 * Return: the name's value in the map, or NULL.
 */
static inline void *name_filter_find(const struct name_filter *filter, const char *s, size_t len)
{
	size_t at = name_filter_hash(s, len) & filter->mask;

	return filter->bit[at / 64] >> at % 64 & 1 ? map_get_n(filter->names, s, len) : NULL;
}

#endif
