/* SPDX-License-Identifier: GPL-2.0 */
/*
 * C declarations, read from an array of tokens: what the preprocessor left of
 * a kernel's headers, or a driver's own source with its macros still in it.
 * Nothing is looked up but what the two hooks say, and nothing is an error:
 * tokens that begin no declaration are simply not one.
 */
#ifndef BACKFIT_DECL_H
#define BACKFIT_DECL_H

#include <stdbool.h>
#include <stddef.h>

#include "facts.h"
#include "lexer.h"
#include "map.h"
#include "mem.h"
#include "type.h"

enum decl_storage {
	DECL_PLAIN, /* neither of those below */
	DECL_TYPEDEF,
	DECL_EXTERN,
	DECL_STATIC,
	DECL_REGISTER,
};

enum decl_flag {
	DECL_INLINE = 1,
	DECL_MUST_CHECK = 2,
	DECL_DEPRECATED = 4,
	DECL_BITFIELD = 8, /* members only */
	DECL_GNU_INLINE = 16, /* extern inline that defines nothing: static for its users */
};

/* No token at all: the value of struct decl's @init and @body where there is none. */
#define DECL_NONE ((size_t)-1)

/**
 * struct decl - one declared name
 * @name: the name
 * @type: its type; a function's is TYPE_FUNCTION, with the parameters' names
 * @storage: enum decl_storage
 * @flags: enum decl_flag, or-ed
 * @at: the token that is the name
 * @init: the first token behind '=', or DECL_NONE
 * @body: the '{' of the function's body, or DECL_NONE
 */
struct decl {
	const char *name;
	struct type *type;
	enum decl_storage storage;
	unsigned int flags;
	size_t at;
	size_t init;
	size_t body;
};

/**
 * struct decl_member - a member of a record, or an enumerator
 * @name: its name; "" for a tagged record embedded without a name
 * @type: a member's type; NULL for an enumerator
 * @flags: enum decl_flag, or-ed
 * @at: the token that is the name
 * @value: enumerator: its value as a number where that is known, else as
 *	text; bit-field: its width in bits, likewise; other members: NULL
 */
struct decl_member {
	const char *name;
	struct type *type;
	unsigned int flags;
	size_t at;
	const char *value;
};

/**
 * struct decl_record - a struct, union or enum that is defined
 * @kind: FACT_STRUCT, FACT_UNION or FACT_ENUM
 * @name: its tag, or as struct fact says where it has none
 * @partly: some of it could not be read (a macro that stands for members)
 * @member: its members, those of anonymous records within it among them, in order
 * @members: how many
 * @at: the token that is the tag; the keyword where there is none
 */
struct decl_record {
	enum fact_kind kind;
	const char *name;
	bool partly;
	struct decl_member *member;
	unsigned int members;
	size_t at;
};

enum decl_attribute {
	DECL_NO_ATTRIBUTE,
	DECL_ATTRIBUTE, /* to be passed over, as __init */
	DECL_ATTRIBUTE_ARGS, /* to be passed over with its (arguments), as __aligned(8) */
};

/**
 * struct decl_parser - what is parsed, and what the last declaration held
 * @arena: where names and types are allocated
 * @token: the tokens; set by the caller. TOKEN_DIRECTIVE ones are passed over
 * @n: how many
 * @is_type_name: is this name a typedef's? May be NULL: then a name is a type
 *	where only a type makes sense ("foo_t x;", "foo_t *x;")
 * @typedef_type: what a typedef's name stands for, or NULL where that is not
 *	known; may be NULL, then no constant is worked out that needs it
 * @attribute: is this name a macro that stands for an attribute? May be NULL:
 *	then decl_kernel_attribute() says
 * @data: given to these functions
 * @long_bits: the width of long; 0 where it is not known: then neither are
 *	constants that depend on it
 * @keep_typeof: typeof(...) stays as text even where it holds a type
 * @decl: the names that the last declaration declared
 * @record: the records and enums that it defined, inner ones first; those only
 *	named are not among them
 * @end: behind the last token of the last declaration, as *pos was left
 *
 * Zero-initialise it, set the first fields, and decl_parser_free() it. @decl
 * and @record are overwritten by the next decl_parse_at(); what their elements
 * point to lives as long as @arena.
 */
struct decl_parser {
	struct arena *arena;
	const struct token *token;
	size_t n;
	bool (*is_type_name)(const char *name, size_t len, void *data);
	const struct type *(*typedef_type)(const char *name, size_t len, void *data);
	enum decl_attribute (*attribute)(const char *name, size_t len, void *data);
	void *data;
	unsigned int long_bits;
	bool keep_typeof;
	VEC(struct decl) decl;
	VEC(struct decl_record) record;
	size_t end;

	/* private */
	size_t pos;
	unsigned int depth;
	bool failed;
	struct map names;
	struct map constants;
	VEC(struct decl_building *) building;
};

bool decl_parse_at(struct decl_parser *p, size_t *pos);
bool decl_parse_type_name(struct decl_parser *p, size_t *pos, struct type **type);
void decl_parser_free(struct decl_parser *p);
enum decl_attribute decl_kernel_attribute(const char *name, size_t len, void *data);

#endif
