/* SPDX-License-Identifier: GPL-2.0 */
/* What sparse's c2xml writes: symbols that name each other by number. */
#ifndef SPARSE_XML_H
#define SPARSE_XML_H

#include <stdbool.h>

#include "map.h"
#include "mem.h"

/**
 * struct sparse_symbol - a symbol
 * @type: "node" (a declaration or member), "struct", "pointer", "function", ...
 * @name: or NULL
 * @base: the number of the symbol behind it, or NULL
 * @builtin: the builtin type behind it, or NULL
 * @bits: its size in bits, -1 where it has none
 * @count: of an array, -1 where it has none
 * @line: where it begins
 * @is_static: it is static
 * @is_extern: it is declared so
 * @is_inline: it is inline
 * @has_storage: it takes part in the program: it is no typedef
 * @child: members of a record, parameters of a function
 * @seen: for the reader
 */
struct sparse_symbol {
	const char *type, *name, *base, *builtin;
	long long bits, count;
	unsigned int line;
	bool is_static, is_extern, is_inline, has_storage;
	VEC(struct sparse_symbol *) child;
	void *seen;
};

/**
 * struct sparse_xml - all of them
 * @arena: where they live
 * @by_id: struct sparse_symbol by number
 * @top: those of the file itself, in order
 */
struct sparse_xml {
	struct arena arena;
	struct map by_id;
	VEC(struct sparse_symbol *) top;
};

int sparse_xml_read(struct sparse_xml *xml, const char *path);
void sparse_xml_free(struct sparse_xml *xml);

#endif
