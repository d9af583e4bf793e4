/* SPDX-License-Identifier: GPL-2.0 */
/* The files that two kernels' sources have in common, and which words the newer ones have. */
#ifndef BACKFIT_INFER_TREES_H
#define BACKFIT_INFER_TREES_H

#include <stdbool.h>
#include <stdint.h>

#include "map.h"
#include "mem.h"

/**
 * struct infer_files - one file in both trees
 * @newer: its path in the newer tree, relative to it
 * @older: in the older one
 * @word: infer_hash() of each word of the newer file, sorted
 * @words: how many
 */
struct infer_files {
	const char *newer, *older;
	uint32_t *word, words;
};

/**
 * struct infer_trees - both trees
 * @newer: the newer one's folder
 * @older: the older one's
 * @key: names what the index was made from
 * @arena: holds paths and words
 * @files: the files, sorted by @newer
 *
 * Zero-initialise it, and infer_trees_free() it.
 */
struct infer_trees {
	char *newer, *older, *key;
	struct arena arena;
	VEC(struct infer_files) files;
};

int infer_trees_open(struct infer_trees *trees, const char *newer, const char *older);
bool infer_files_have(const struct infer_files *files, const char *word);
void infer_trees_free(struct infer_trees *trees);
void infer_each(size_t n, void (*work)(size_t i, void *data), void *data, const char *what);

#endif
