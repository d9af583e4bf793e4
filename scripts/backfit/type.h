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
#include "str.h"

struct facts;

enum type_kind {
	TYPE_BASE,
	TYPE_POINTER,
	TYPE_ARRAY,
	TYPE_FUNCTION,
};

/* The first three and the address spaces are anyone's, the rest are functions'. */
enum type_qualifier {
	QUAL_CONST = 1,
	QUAL_VOLATILE = 2,
	QUAL_RESTRICT = 4,
	QUAL_SEG_FS = 8,
	QUAL_SEG_GS = 16,
	QUAL_MS_ABI = 1 << 8,
	QUAL_SYSV_ABI = 1 << 9,
	QUAL_STDCALL = 1 << 10,
	QUAL_FASTCALL = 1 << 11,
	QUAL_REGPARM_0 = 1 << 12,
	QUAL_REGPARM_1 = 1 << 13,
	QUAL_REGPARM_2 = 1 << 14,
	QUAL_REGPARM_3 = 1 << 15,
	QUAL_AAPCS = 1 << 16,
	QUAL_AAPCS_VFP = 1 << 17,
	QUAL_VECTOR_PCS = 1 << 18,
	QUAL_NOCF_CHECK = 1 << 19,
	QUAL_NO_CALLER_SAVED = 1 << 20,
};

#define QUALS_SPACE ((unsigned int)(QUAL_SEG_FS | QUAL_SEG_GS))
#define QUALS_FUNCTION (~0xffu)

/* How a function is called: one that is called otherwise cannot stand in for it. */
#define QUALS_CONVENTION (QUALS_FUNCTION & ~(unsigned int)(QUAL_NOCF_CHECK | QUAL_NO_CALLER_SAVED))

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
bool types_called_alike(const struct type *a, const struct type *b);
unsigned int type_attribute(const char *name, size_t len, const char *arg, size_t arg_len);
void type_write_attributes(unsigned int quals, struct strbuf *out);
const char *type_name_in(const struct type *type, bool (*wanted)(const char *name, void *data),
			 void *data);
bool type_is_scalar(const struct type *type, struct facts *facts);

#endif
