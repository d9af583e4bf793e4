/* SPDX-License-Identifier: GPL-2.0 */
/* How libclang is read; only clang_*.c include it. */
#ifndef CLANG_PARTS_H
#define CLANG_PARTS_H

#include <clang-c/Index.h>

#include "map.h"
#include "mem.h"
#include "reading.h"

/**
 * struct clang_known - a record or enum without a tag
 * @decl: libclang's
 * @seen: as a reading has it
 * @next: another one of the same hash, or NULL
 */
struct clang_known {
	CXCursor decl;
	struct seen seen;
	struct clang_known *next;
};

/**
 * struct clang_types - the types of one unit
 * @arena: where they live
 * @known: struct clang_known by the hash of its cursor
 */
struct clang_types {
	struct arena *arena;
	struct map known;
};

const char *clang_text(struct arena *arena, CXString s);
const struct seen_type *clang_type(struct clang_types *t, CXType type);
void clang_record(struct clang_types *t, CXCursor decl, struct seen *out);

#endif
