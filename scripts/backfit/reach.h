/* SPDX-License-Identifier: GPL-2.0 */
/* Which of a kernel's headers a file gets by its #include lines, directly or not. */
#ifndef BACKFIT_REACH_H
#define BACKFIT_REACH_H

#include "kernel.h"
#include "map.h"
#include "mem.h"
#include "source.h"

/**
 * struct reach_node - one header
 * @next: the numbers of those that it includes, each once
 * @read: @next is filled in
 */
struct reach_node {
	VEC(unsigned int) next;
	bool read;
};

/**
 * struct header_set - a set of headers
 * @number: their numbers, from 1 (uintptr_t), by header as included; must stay
 * @has: for each number less one, whether it is in the set
 * @list: those numbers less one, each once
 */
struct header_set {
	const struct map *number;
	VEC(bool) has;
	VEC(unsigned int) list;
};

/**
 * struct reach - the include graph, read as far as it was asked about
 * @config: decides conditions in headers
 * @dir: where headers are searched, in order
 * @dirs: how many
 * @forced: headers that the compiler is told to include before all
 * @n_forced: how many
 * @only: for each folder of those given first, the headers of it that count, as included;
 *	NULL for all
 * @number: a number for each header that was met, see struct header_set
 * @node: the headers by their numbers less one
 */
struct reach {
	struct source_config config;
	char **dir;
	size_t dirs;
	char **forced;
	size_t n_forced;
	VEC(const struct map *) only;
	struct map number;
	VEC(struct reach_node) node;
};

void reach_init(struct reach *reach, const struct kernel *kernel, struct facts *facts,
		const char *const *first, size_t n_first);
void reach_limit(struct reach *reach, size_t dir, const struct map *only);
void reach_from(struct reach *reach, const struct map *includes, struct header_set *out);
void header_set_add(struct header_set *headers, unsigned int number);
bool reach_has(const struct header_set *headers, const char *header);
char *reach_find(const struct reach *reach, const char *header);
void header_set_free(struct header_set *headers);
void reach_free(struct reach *reach);

#endif
