/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What of the newest kernel's API a driver uses, and where. Names that the
 * driver declares itself, and its variables and parameters, are not uses.
 */
#ifndef BACKFIT_USES_H
#define BACKFIT_USES_H

#include "facts.h"
#include "map.h"
#include "mem.h"
#include "source.h"

enum use_kind {
	USE_NAME, /* function, macro, constant, variable, typedef */
	USE_TYPE, /* struct, union or enum by its tag */
	USE_MEMBER,
	USE_HEADER,
	USE_SYMBOL, /* declared by the driver, but defined by another module */
};

/**
 * struct use_place - where an API is used
 * @file: the file, relative to the tree
 * @line: the line
 * @args: arguments it is called with there, or -1
 * @value_unused: it is called there for its effect only
 * @initializes: it stands for all of an initializer there
 * @nothing: bit n: its argument n is NULL or 0
 * @constant: bit n: its argument n leads to what may not be written to; members: bit 0:
 *	so does what is assigned to it there
 * @given: macros: the type of its first argument where that is a pointer, or NULL
 */
struct use_place {
	const char *file;
	unsigned int line;
	int args;
	bool value_unused;
	bool initializes;
	unsigned int nothing;
	unsigned int constant;
	const char *given;
};

/**
 * struct use - one API that is used
 * @kind: what it is
 * @api: its name as plans write it: "kfree", "struct sk_buff", "sk_buff.len", "<linux/slab.h>"
 * @record: members: the record's type, "struct sk_buff"; NULL where it could
 *	not be told
 * @member: members: the member's name
 * @installed: members: something is assigned to it (a callback is installed)
 * @opaque: types: used only behind a pointer
 * @in_list: types: used among parameters, where an unknown name would mean another type
 * @passes: symbols: a record of the driver's own headers that goes through it,
 *	"struct x"; NULL for none
 * @place: where, in the order of the files
 */
struct use {
	enum use_kind kind;
	const char *api;
	const char *record;
	const char *member;
	bool installed;
	bool opaque;
	bool in_list;
	const char *passes;
	VEC(struct use_place) place;
};

/**
 * struct own_thing - what a driver defines outside functions
 * @kind: FACT_FUNCTION, FACT_VARIABLE, FACT_TYPEDEF, FACT_ENUMERATOR or a record's
 * @name: its name; a record's as "struct x"
 * @is_static: static, for functions and variables
 * @file: where, relative to the tree
 * @line: the line
 */
struct own_thing {
	enum fact_kind kind;
	const char *name;
	bool is_static;
	const char *file;
	unsigned int line;
};

/**
 * struct uses - all that one driver uses
 * @arena: holds the strings
 * @by_api: struct use by its api
 * @words: each identifier in the driver's files
 * @defined: what the driver's files define outside functions
 * @own: struct own_thing by its name
 * @includes: by file: struct map of the paths that it includes
 */
struct uses {
	struct arena arena;
	struct map by_api;
	struct map words;
	struct map defined;
	struct map own;
	struct map includes;
};

int uses_read(struct uses *uses, const char *root, char *const *file, size_t files,
	      struct facts *newest, const struct source_config *config);
void uses_free(struct uses *uses);

#endif
