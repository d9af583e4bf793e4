/* SPDX-License-Identifier: GPL-2.0 */
/* Types and functions that only a kernel's sources have, not its headers. */
#ifndef BTF_PRIVATE_H
#define BTF_PRIVATE_H

#include <stdbool.h>

#include "btf_file.h"
#include "facts.h"
#include "str.h"

/**
 * struct private_search - where the sources define some names
 * @source: the source tree
 * @arena: where what stands below lives
 * @wanted: the names, each with what is looked for
 * @found: struct private_place by kind and name, as far as the tree has any
 * @text: contents of files by path
 *
 * Zero-initialise it but for @source, and private_search_free() it.
 */
struct private_search {
	const char *source;
	struct arena arena;
	struct map wanted, found, text;
};

/* Whose a type of BTF is. */
enum proven {
	PROVEN_NOTHING,
	PROVEN_PRIVATE, /* that of a source file, or a label in assembler */
	PROVEN_TWICE, /* that of another header, which has a type of that name, too */
};

void private_want(struct private_search *search, const struct fact *fact);
int private_search(struct private_search *search);
enum proven private_proof(struct private_search *search, const struct fact *fact,
			  const struct btf_named *named, struct strbuf *proof);
void private_search_free(struct private_search *search);

#endif
