/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What the files of the reader of drivers share: uses.c and uses_*.c. Nothing
 * else includes this.
 *
 * The functions that walk take the place to begin at, and return the place
 * behind what they have read; those that give a type set it to NULL where it
 * cannot be told.
 */
#ifndef BACKFIT_USES_WALK_H
#define BACKFIT_USES_WALK_H

#include <stdbool.h>
#include <stddef.h>
#include <string.h>

#include "decl.h"
#include "uses.h"

enum {
	MAX_NESTING = 200,
	MOST_ARGUMENTS = 16, /* of a macro's, that are followed into its body */
};

/**
 * struct local - a variable or parameter in scope
 * @name: its name, without a final NUL
 * @len: its length
 * @type: its type, or NULL
 * @given: a macro's parameter: the one token that it is given; else NULL
 */
struct local {
	const char *name;
	size_t len;
	const struct type *type;
	const struct token *given;
};

/**
 * struct walker - the way through a driver's files
 * @uses: what is found
 * @facts: the newest tree's, and over them the driver's own
 * @own: the names that the driver declares; records as "struct x"
 * @declared: of these the functions and variables that it only declares
 * @in_sources: each identifier in the driver's .c files
 * @function: the function whose body is walked, or NULL
 * @arena: that of @facts
 * @all: the driver's files
 * @sources: how many
 * @source: the file that is read
 * @token: its tokens, or those of one of its macros
 * @n: how many
 * @parser: reads declarations among @token
 * @local: variables and parameters in scope, inner ones last
 * @in_macro: in the body of a macro of the driver's: only members are noted, and those whose
 *	record is known
 * @callbacks_only: in the body of a macro of the kernel's: only members are noted that a
 *	function of the driver's is installed in
 * @expanding: how many calls of macros deep
 * @walked: how often macros were walked where they are called, by name
 * @depth: how many brackets and operators deep
 * @statement: where the statement began that is one expression; else DECL_NONE
 * @last_member: the member noted last, if it is an API's
 * @last_member_end: behind its name
 */
struct walker {
	struct uses *uses;
	struct facts *facts;
	struct map *own;
	struct map *declared;
	struct map *in_sources;
	const char *function;
	struct arena *arena;
	const struct source *all;
	size_t sources;
	const struct source *source;
	const struct token *token;
	size_t n;
	struct decl_parser parser;
	VEC(struct local) local;
	bool in_macro;
	bool callbacks_only;
	unsigned int expanding;
	struct map walked;
	unsigned int depth;
	size_t statement;
	struct use *last_member;
	size_t last_member_end;
};

/**
 * struct arguments - what is known of the arguments of a call
 * @n: how many there are
 * @first: the type of the first one, or NULL
 * @type: the types of the first ones, or NULL
 * @token: those that are one name, else NULL
 * @type_name: the last one that is a type, or NULL
 * @names_member: one of them is a member's name
 * @nothing: bit n: argument n is NULL or 0
 * @constant: bit n: argument n leads to what may not be written to
 */
struct arguments {
	unsigned int n;
	const struct type *first;
	const struct type *type[MOST_ARGUMENTS];
	const struct token *token[MOST_ARGUMENTS];
	const struct type *type_name;
	bool names_member;
	unsigned int nothing;
	unsigned int constant;
};

/* Does the token at @pos read so? */
static inline bool is(const struct walker *w, size_t pos, const char *text)
{
	return pos < w->n && token_is(&w->token[pos], text);
}

static inline bool is_name(const struct walker *w, size_t pos)
{
	return pos < w->n && w->token[pos].kind == TOKEN_NAME;
}

static inline bool is_one_of(const struct token *t, const char *const *words, size_t n)
{
	for (size_t i = 0; i < n; i++)
		if (token_is(t, words[i]))
			return true;
	return false;
}

static inline bool opens(const struct walker *w, size_t pos)
{
	return is(w, pos, "(") || is(w, pos, "[") || is(w, pos, "{");
}

static inline bool closes(const struct walker *w, size_t pos)
{
	return is(w, pos, ")") || is(w, pos, "]") || is(w, pos, "}");
}

static inline bool is_tag_word(const struct token *t)
{
	static const char *const words[] = { "struct", "union", "enum" };

	return is_one_of(t, words, ARRAY_LEN(words));
}

static inline bool is_own(const struct walker *w, const char *name)
{
	return map_has(w->own, name);
}

/* A token's text, which lives as long as the uses. */
static inline char *text_of(struct walker *w, const struct token *t)
{
	return arena_strndup(&w->uses->arena, t->s, t->len);
}

/* To the bracket that closes the one at @pos, or to the end. */
static inline size_t skip_balanced(const struct walker *w, size_t pos)
{
	unsigned int depth = 0;

	for (; pos < w->n; pos++) {
		if (opens(w, pos))
			depth++;
		else if (closes(w, pos) && !--depth)
			return pos;
	}
	return pos;
}

/* Notes of uses: uses_note.c */

struct use *uses_add(struct walker *w, enum use_kind kind, const char *api, unsigned int line,
		     int args);
bool uses_is_keyword(const struct token *t);
const struct local *uses_find_local(const struct walker *w, const struct token *t);
void uses_add_local(struct walker *w, const char *name, const struct type *type);
struct use *uses_note_name(struct walker *w, const struct token *t, int args);
void uses_note_tag(struct walker *w, size_t pos);
bool uses_note_pasted(struct walker *w, const struct fact *macro, unsigned int n, size_t pos);
void uses_note_type_tokens(struct walker *w, size_t from, size_t to);
const struct type *uses_note_member(struct walker *w, const struct type *record, size_t pos);

/* Types of what is used: uses_type.c */

const struct type *uses_record_of(struct walker *w, const struct type *type, bool through);
const struct type *uses_pointer_to(struct walker *w, const struct type *type);
const struct type *uses_pointed_by(struct walker *w, const struct type *type);
const struct type *uses_as_part_of(struct walker *w, const struct type *part,
				   const struct type *whole);
const struct type *uses_api_type(struct walker *w, const struct type *type);
bool uses_leads_to_const(struct walker *w, const struct type *type);
const struct type *uses_element_type(struct walker *w, const struct type *type, unsigned int n);
const struct type *uses_name_type(struct walker *w, const struct token *t);
const struct type *uses_called_type(struct walker *w, const struct type *type);
const struct type *uses_call_type(struct walker *w, const char *name, const struct fact *macro,
				  const struct arguments *args);
bool uses_type_name_at(struct walker *w, size_t pos, size_t *end, const struct type **type);

/* Calls: uses_call.c */

size_t uses_walk_arguments(struct walker *w, size_t pos, const struct fact *macro,
			   struct arguments *args);
size_t uses_walk_call(struct walker *w, size_t pos, const struct type **type);

/* Expressions and initializers: uses_expr.c */

size_t uses_walk_expression(struct walker *w, size_t pos, bool comma_ends,
			    const struct type **type);
size_t uses_walk_initializer(struct walker *w, size_t pos, const struct type *type);
size_t uses_walk_elements(struct walker *w, size_t pos, const struct type *type);

/* Statements and what stands outside of functions: uses_stmt.c */

size_t uses_walk_block(struct walker *w, size_t pos);
size_t uses_walk_statements(struct walker *w, size_t pos);
size_t uses_walk_top(struct walker *w, size_t pos);

/* Macros: uses_macro.c */

void uses_walk_macros(struct walker *w);
void uses_walk_macro_members(struct walker *w);
void uses_walk_macro_call(struct walker *w, const struct fact *macro, const struct arguments *args,
			  unsigned int line, const struct type *type);
const struct fact *uses_macro_at(struct walker *w, size_t pos);

/* What the driver declares itself: uses_own.c */

bool uses_own_type_name(const char *name, size_t len, void *data);
void uses_collect_own(struct walker *w);
void uses_own_record(struct walker *w, const struct decl_record *r, bool outside);

#endif
