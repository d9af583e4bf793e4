/* SPDX-License-Identifier: GPL-2.0 */
/*
 * C types as trees. A type is read from tokens or from text, written as text
 * in one canonical spelling ("unsigned" is "unsigned int", qualifiers stand
 * first), and compared by meaning, through typedefs.
 */
#ifndef BACKFIT_TYPE_H
#define BACKFIT_TYPE_H

#include <stdbool.h>

#include "mem.h"

struct facts;

enum type_kind {
	TYPE_BASE,
	TYPE_POINTER,
	TYPE_ARRAY,
	TYPE_FUNCTION,
};

enum type_qualifier {
	QUAL_CONST = 1,
	QUAL_VOLATILE = 2,
	QUAL_RESTRICT = 4,
};

/**
 * struct type_param - a parameter of a function type
 * @name: its name, or NULL
 * @type: its type
 */
struct type_param {
	const char *name;
	struct type *type;
};

/**
 * struct type - one node of a type
 * @kind: what it is
 * @quals: enum type_qualifier, or-ed; of the node itself (a const pointer, not
 *	a pointer to const)
 * @name: TYPE_BASE: "unsigned int", "struct device", "enum irqreturn", a
 *	typedef's name, "typeof(...)"; a record or enum without a tag is called
 *	"struct <where>", the same way that facts name it
 * @to: what is pointed to, the array's element, the function's return type
 * @size: TYPE_ARRAY: the text between the brackets, may be empty
 * @param: TYPE_FUNCTION: the parameters; none for (void)
 * @params: how many
 * @variadic: TYPE_FUNCTION: ends in ...
 */
struct type {
	enum type_kind kind;
	unsigned int quals;
	const char *name;
	struct type *to;
	const char *size;
	struct type_param *param;
	unsigned int params;
	bool variadic;
};

/**
 * enum type_match - how two types compare
 * @TYPES_DIFFER: another type
 * @TYPES_CONST_ADDED: the same but for const or volatile on a pointer's target that only the first has
 * @TYPES_CONST_DROPPED: the same but for const or volatile on a pointer's target that only the second has
 * @TYPES_EQUAL: the same by meaning
 */
enum type_match {
	TYPES_DIFFER,
	TYPES_CONST_ADDED,
	TYPES_CONST_DROPPED,
	TYPES_EQUAL,
};

struct type *type_from_text(struct arena *arena, const char *text);
char *type_text(const struct type *type);
char *type_declaration(const struct type *type, const char *name);
const struct type *type_resolve(struct arena *arena, const struct type *type, struct facts *facts);
enum type_match types_compare(const struct type *a, struct facts *facts_a, const struct type *b,
			      struct facts *facts_b);
bool type_is_scalar(const struct type *type, struct facts *facts);

#endif
