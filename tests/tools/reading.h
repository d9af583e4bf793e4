/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What another reader of C (clang, sparse) saw in a kernel's headers: its
 * declarations, with types that are looked through to what they mean.
 */
#ifndef READING_H
#define READING_H

#include <stdbool.h>

#include "facts.h"
#include "map.h"
#include "mem.h"
#include "str.h"

struct seen;

/**
 * struct seen_type - a type behind all typedefs
 * @kind: what it is
 * @quals: enum type_qualifier, or-ed; an array's own are its elements', too
 * @name: TYPE_BASE: "unsigned int", "struct device"
 * @record: TYPE_BASE: a record or enum without a tag, else NULL
 * @to: as in struct type
 * @count: TYPE_ARRAY: how many elements, -1 for []
 * @param: TYPE_FUNCTION: the parameters as the compiler passes them
 * @params: how many
 * @variadic: TYPE_FUNCTION: ends in ...
 * @text: as the reader writes it, or NULL
 */
struct seen_type {
	enum type_kind kind;
	unsigned int quals;
	const char *name;
	const struct seen *record;
	const struct seen_type *to;
	long long count;
	const struct seen_type **param;
	unsigned int params;
	bool variadic;
	const char *text;
};

/**
 * struct seen_member - a member, those of nameless inner records among the others
 * @name: its name; "" for a tagged record that is embedded without one
 * @type: NULL for an enumerator
 * @width: of a bit-field, in bits; -1 for others
 * @value: of an enumerator
 */
struct seen_member {
	const char *name;
	const struct seen_type *type;
	int width;
	long long value;
};

/**
 * struct seen - a declaration
 * @kind: what it is
 * @flags: enum fact_flag, or-ed, as far as the reader tells them
 * @name: its name, "" for a record or enum without a tag
 * @type: as in struct fact
 * @text: macro: its body without blanks
 * @param: macro: its parameters' names, separated by commas; NULL for none
 * @member: its members or enumerators
 * @members: how many
 * @file: where it stands, as headers are included, or NULL
 * @line: the line there
 * @doubtful: the reader took offence at the header: half of a declaration, or
 *	one with a type that it does not know, is another one
 * @matched: there is a fact of that name
 * @next: another one of that kind and name, or NULL
 */
struct seen {
	enum fact_kind kind;
	unsigned int flags;
	const char *name;
	const struct seen_type *type;
	const char *text;
	const char *param;
	struct seen_member *member;
	unsigned int members;
	const char *file;
	unsigned int line;
	bool doubtful;
	bool matched;
	struct seen *next;
};

/**
 * struct reading - all that a reader saw
 * @arena: where it lives
 * @named: the declarations by kind and name, "struct device"
 * @file: names of the headers that it entered; a value where it took offence at one
 * @name: of headers, so that they live as long as the reading
 * @undefined: macros of which some header it entered takes one back
 * @no_quals: it does not tell qualifiers
 * @no_places: it does not tell where in a header things stand
 * @no_tags: it does not tell records that only a typedef names from tagged ones
 * @no_values: it does not tell enumerators' values
 * @no_variadic: it does not tell whether functions end in ...
 *
 * Zero-initialise it, and reading_free() it.
 */
struct reading {
	struct arena arena;
	struct map named;
	struct map file;
	struct map name;
	struct map undefined;
	bool no_quals, no_places, no_tags, no_values, no_variadic;
};

struct seen *reading_add(struct reading *reading, const struct seen *seen);
struct seen *reading_find(const struct reading *reading, enum fact_kind kind, const char *name);
unsigned int reading_print_offences(const struct reading *reading);
void reading_free(struct reading *reading);

/**
 * struct reading_match - comparisons, one after the other
 * @facts: ours
 * @reading: theirs
 * @why: what differed first, in words; emptied by the caller
 * @ask: told of an expression that is no number in the facts, and of what the
 *	reader has there; the kernel's compiler is to say if that is it
 * @data: given to it
 */
struct reading_match {
	struct facts *facts;
	const struct reading *reading;
	struct strbuf why;
	void (*ask)(const char *text, long long is, void *data);
	void *data;

	/* private */
	unsigned int depth;
	bool is_variable;
	struct arena arena;
};

bool reading_match(struct reading_match *m, const struct fact *ours, const struct seen *theirs);
void reading_match_free(struct reading_match *m);

#endif
