/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Macro expansion as C has it, with GNU's extensions, token by token. A
 * preprocessor that need not expand anything (-fdirectives-only) is done in a
 * third of the time, for most of what it would expand stands in functions'
 * bodies, which no one reads.
 */
#ifndef BACKFIT_EXPAND_H
#define BACKFIT_EXPAND_H

#include <stdbool.h>
#include <stddef.h>

#include "lexer.h"
#include "map.h"
#include "mem.h"

/**
 * struct expand_token - a token, and what expansion knows of it
 * @t: the token
 * @spaced: white space stands before it
 * @painted: it named a macro within that macro's own expansion: it stays
 */
struct expand_token {
	struct token t;
	bool spaced;
	bool painted;
};

/**
 * struct macro - a macro that is defined
 * @name: its name
 * @body: what it stands for, as text
 * @param: its parameters' names
 * @params: how many; a final "..." counts, as __VA_ARGS__ or under its name
 * @function_like: it has a parameter list
 * @variadic: the last parameter takes all arguments that are left
 * @owner: what the definer gave to expand_define()
 *
 * The rest is the expander's.
 */
struct macro {
	const char *name;
	const char *body;
	const char **param;
	unsigned int params;
	bool function_like;
	bool variadic;
	const void *owner;

	/* private */
	bool lexed;
	bool busy;
	bool plain;
	struct expand_token *token;
	size_t tokens;
};

/**
 * struct expand_context - tokens that are read before the text goes on
 * @token: the tokens
 * @n: how many
 * @at: the next one
 * @macro: whose expansion they are, or NULL
 */
struct expand_context {
	const struct expand_token *token;
	size_t n;
	size_t at;
	struct macro *macro;
};

/**
 * struct expander - macros, and the expansions that are being read
 * @raw: the next token of the text itself
 * @raw_opens: is the next token of the text '(', with no directive before it?
 * @applies: may this macro be expanded here? NULL: all may
 * @missed: told of names that are no macros; may be NULL
 * @data: given to these functions
 * @macros: struct macro by name
 * @exhausted: an expansion grew beyond reason and was given up; the caller
 *	clears it
 *
 * Zero-initialise it, set the functions, and expand_free() it.
 */
struct expander {
	struct token (*raw)(void *data);
	bool (*raw_opens)(void *data);
	bool (*applies)(const struct macro *macro, void *data);
	void (*missed)(const struct token *name, void *data);
	void *data;
	struct map macros;
	bool exhausted;

	/* private */
	struct arena arena;
	struct arena scratch;
	VEC(struct expand_context) context;
	size_t floor;
	unsigned int inner;
	size_t spent;
	size_t spent_ever;
	unsigned int depth;
	unsigned int line;
	int lead;
	unsigned long counter;
};

const struct macro *expand_define(struct expander *x, const char *text, size_t len,
				  const void *owner);
void expand_undefine(struct expander *x, const char *name, size_t len);
struct token expand_next(struct expander *x);
bool expand_pending(const struct expander *x);
void expand_skip_braces(struct expander *x, unsigned long *open);
void expand_rest(struct expander *x);
void expand_free(struct expander *x);

#endif
