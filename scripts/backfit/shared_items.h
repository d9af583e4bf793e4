/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What hangs together with one symbol in the private headers of two trees, and whether it
 * reads alike in both.
 */
#ifndef BACKFIT_SHARED_ITEMS_H
#define BACKFIT_SHARED_ITEMS_H

#include "driver.h"
#include "facts.h"
#include "header_items.h"
#include "map.h"

/**
 * struct header_tree - private headers of a tree, as they were asked for
 * @root: the tree
 * @header: struct header_items by path, NULL for one that is not there
 */
struct header_tree {
	const char *root;
	struct map header;
};

/**
 * struct shared_items - what was compared
 * @differs: what does not read alike, and where; NULL: all does
 * @compared: by name, as in struct header_items, the newest tree's items (struct item_list)
 * @left: names that no private header defines, "struct x" or "x": they are up to the target's
 *	public headers; the value is not NULL for one that stands before a parenthesis
 * @config: the CONFIG_ symbols that it depends on
 */
struct shared_items {
	char *differs;
	struct map compared;
	struct map left;
	struct map config;
};

void shared_items_compare(struct shared_items *shared, struct header_tree *newer,
			  struct header_tree *older, const struct driver *driver,
			  const char *symbol, struct facts *target);
void shared_items_free(struct shared_items *shared);
void header_tree_free(struct header_tree *tree);

#endif
