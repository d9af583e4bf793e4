/* SPDX-License-Identifier: GPL-2.0 */
/* Names that are like one that is not there. */
#ifndef BACKFIT_NEAREST_H
#define BACKFIT_NEAREST_H

#include <stdint.h>

#include "facts.h"
#include "map.h"
#include "str.h"

/**
 * struct near_name - one of them
 * @text: the name
 * @kind: what it is
 * @len: its length
 * @words: bits that names with a word in common share
 * @letters: which characters it has
 */
struct near_name {
	const char *text;
	enum fact_kind kind;
	unsigned int len;
	uint64_t words, letters;
};

/**
 * struct near_names - all names of a kernel, to look through many times
 * @arena: where they live
 * @name: the names
 * @often: by word: among how many of them it stands, plus one; counted when asked for
 * @loaded: they are there
 *
 * Zero-initialise it, and near_names_free() it.
 */
struct near_names {
	struct arena arena;
	VEC(struct near_name) name;
	struct map often;
	bool loaded;
};

void nearest_tell(struct near_names *names, struct facts *facts, const char *name, bool is_type,
		  struct strbuf *out);
void nearest_list(struct near_names *names, struct facts *facts, const char *name, bool is_type,
		  struct strbuf *out);
void nearest_member_tell(const struct fact *record, const char *name, struct strbuf *out);
double nearest_likeness(const char *a, const char *b);
void near_names_free(struct near_names *names);

#endif
