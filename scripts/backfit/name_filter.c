// SPDX-License-Identifier: GPL-2.0
#include "name_filter.h"

#include <stdlib.h>

#include "mem.h"

enum {
	BITS_PER_NAME = 16, /* one other name of sixteen at most gets through */
	LEAST_BITS = 64,
	MOST_BITS = 1 << 20 /* 128 KiB */
};

/**
 * name_filter_init() - make a filter for names
 * @filter: filled in; name_filter_free() it
 * @names: the names, each with itself as value; they must stay
 */
void name_filter_init(struct name_filter *filter, const struct map *names)
{
	size_t bits = LEAST_BITS;

	while (bits < names->n * BITS_PER_NAME && bits < MOST_BITS)
		bits *= 2;
	filter->names = names;
	filter->mask = bits - 1;
	filter->bit = xcalloc(bits / 64, sizeof(*filter->bit));
	map_each (names, e) {
		size_t at = name_filter_hash(e->key, strlen(e->key)) & filter->mask;

		filter->bit[at / 64] |= (uint64_t)1 << at % 64;
	}
}

/**
 * name_filter_free() - give back the memory
 * @filter: the filter
 */
void name_filter_free(struct name_filter *filter)
{
	free(filter->bit);
	filter->bit = NULL;
}
