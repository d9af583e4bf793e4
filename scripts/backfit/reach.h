/* SPDX-License-Identifier: GPL-2.0 */
/* Which of a kernel's headers a file gets by its #include lines, directly or not. */
#ifndef BACKFIT_REACH_H
#define BACKFIT_REACH_H

#include "kernel.h"
#include "map.h"
#include "source.h"

/**
 * struct reach - the include graph, read as far as it was asked about
 * @config: decides conditions in headers
 * @dir: where headers are searched, in order
 * @dirs: how many
 * @forced: headers that the compiler is told to include before all
 * @n_forced: how many
 * @header: struct map of included paths, by header as included
 */
struct reach {
	struct source_config config;
	char **dir;
	size_t dirs;
	char **forced;
	size_t n_forced;
	struct map header;
};

void reach_init(struct reach *reach, const struct kernel *kernel, struct facts *facts,
		const char *const *first, size_t n_first);
void reach_from(struct reach *reach, const struct map *includes, struct map *out);
bool reach_has(const struct map *headers, const char *header);
char *reach_find(const struct reach *reach, const char *header);
void reach_free(struct reach *reach);

#endif
