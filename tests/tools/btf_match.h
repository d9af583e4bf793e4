/* SPDX-License-Identifier: GPL-2.0 */
/* Are a fact and a type in BTF the same? */
#ifndef BTF_MATCH_H
#define BTF_MATCH_H

#include <stdbool.h>

#include "btf_file.h"
#include "facts.h"
#include "str.h"

/**
 * struct btf_match - a comparison, or several one after the other
 * @facts: ours
 * @file: theirs
 * @by_meaning: look through typedefs; else they count by name
 * @why: what differed first, in words; emptied by the caller
 * @dimension: told of an expression that is no number in the facts, and
 *	what BTF has there; returns whether to take them as equal
 * @data: given to it
 */
struct btf_match {
	struct facts *facts;
	const struct btf_file *file;
	bool by_meaning;
	struct strbuf why;
	bool (*dimension)(const char *text, long long is, void *data);
	void *data;

	/* private */
	unsigned int depth;
	struct arena arena;
};

bool btf_match_type(struct btf_match *m, const struct type *ours, __u32 id);
bool btf_match_record(struct btf_match *m, const struct fact *ours, __u32 id);
bool btf_match_enum(struct btf_match *m, const struct fact *ours, __u32 id);
void btf_match_free(struct btf_match *m);

#endif
