// SPDX-License-Identifier: GPL-2.0
#include "infer_pick.h"

#include <stdlib.h>
#include <string.h>

#include "diff.h"
#include "infer_source.h"
#include "str.h"

static int by_number(const void *a, const void *b)
{
	uint32_t x = *(const uint32_t *)a, y = *(const uint32_t *)b;

	return x < y ? -1 : x > y;
}

static const char *last_word(const struct change *change)
{
	const char *dot = strrchr(change->api, '.'), *blank = strchr(change->api, ' ');

	if (change->what == FACT_KINDS)
		return change->api;
	return dot ? dot + 1 : blank ? blank + 1 : change->api;
}

/* All files' words, sorted: how often one is there is in how many files. */
struct counts {
	uint32_t *hash;
	size_t n;
};

static void count_words(struct counts *c, const struct infer_trees *trees)
{
	size_t all = 0;

	for (size_t i = 0; i < trees->files.n; i++)
		all += trees->files.v[i].words;
	c->hash = xcalloc(all + 1, sizeof(*c->hash));
	for (size_t i = 0; i < trees->files.n; i++) {
		memcpy(c->hash + c->n, trees->files.v[i].word,
		       trees->files.v[i].words * sizeof(*c->hash));
		c->n += trees->files.v[i].words;
	}
	if (c->n)
		qsort(c->hash, c->n, sizeof(*c->hash), by_number);
}

static bool in_enough(const struct counts *c, const char *word, unsigned int fewest)
{
	uint32_t hash = infer_hash(word, strlen(word));
	size_t from = 0, to = c->n;

	while (from < to) {
		size_t mid = (from + to) / 2;

		if (c->hash[mid] < hash)
			from = mid + 1;
		else
			to = mid;
	}
	return from + fewest <= c->n && c->hash[from] == hash && c->hash[from + fewest - 1] == hash;
}

/**
 * infer_pick_all() - all APIs of the newest kernel whose form the target lacks
 * @names: their names are put as keys
 * @trees: the drivers
 * @newest: the newest kernel's facts
 * @target: the target's
 * @fewest: in how many files of both trees their word must stand at least
 */
void infer_pick_all(struct map *names, const struct infer_trees *trees, struct facts *newest,
		    struct facts *target, unsigned int fewest)
{
	struct diff_filter filter = {
		.kinds = CHANGE_BIT(CHANGE_NEW) | CHANGE_BIT(CHANGE_PARAMETERS) |
			 CHANGE_BIT(CHANGE_RETURN) | CHANGE_BIT(CHANGE_MEMBER) |
			 CHANGE_BIT(CHANGE_CALLBACK) | CHANGE_BIT(CHANGE_MACRO) |
			 CHANGE_BIT(CHANGE_ENUMERATOR) | CHANGE_BIT(CHANGE_TYPE) |
			 CHANGE_BIT(CHANGE_HEADER),
	};
	struct counts counts = { 0 };
	struct diff diff = { 0 };

	diff_make(&diff, newest, target, &filter);
	count_words(&counts, trees);
	for (size_t i = 0; i < diff.change.n; i++) {
		const struct change *change = &diff.change.v[i];

		if (change->what != FACT_KINDS && !change->newer)
			continue;
		if (in_enough(&counts, last_word(change), fewest))
			map_put(names, change->api);
	}
	diff_free(&diff);
	free(counts.hash);
}
