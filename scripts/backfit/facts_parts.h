/* SPDX-License-Identifier: GPL-2.0 */
/* What the files of the facts share: facts.c and facts_*.c. Nothing else includes this. */
#ifndef BACKFIT_FACTS_PARTS_H
#define BACKFIT_FACTS_PARTS_H

#include "facts.h"
#include "further.h"
#include "map.h"
#include "store.h"

struct header {
	enum header_state state;
	const char *why;
};

/**
 * struct facts - one layer of facts
 * @arena: what everything below points to
 * @index: facts by kind and name; &facts_absent where there is known to be none
 * @further: definitions of what has one in @index already; those of a file are
 *	loaded when they are asked for
 * @exports: struct export by name
 * @headers: struct header by path
 * @text: configuration and other texts, by enum facts_text
 * @by_member: struct record_list by member, made when it is first asked for
 * @under: asked for what is not found here, or NULL
 * @store: the file that facts are loaded from, or NULL
 * @all_loaded: nothing is left in @store
 * @saver: the process that saves them, or 0
 */
struct facts {
	struct arena arena;
	struct map index[FACT_KINDS];
	struct further further;
	struct map exports;
	struct map headers;
	struct map text[FACTS_TEXTS];
	struct map by_member;
	struct facts *under;
	struct store *store;
	bool all_loaded;
	int saver;
};

/* Stands in the index for a fact that is known not to be there. */
extern const struct fact facts_absent;

const struct fact *facts_find_here(struct facts *facts, enum fact_kind kind, const char *name);
void facts_load_all(struct facts *facts);

#endif
