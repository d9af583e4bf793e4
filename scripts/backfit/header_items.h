/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A header's text cut into what it declares, each with its tokens as they stand: nothing is
 * preprocessed, so that two headers can be held against each other word for word.
 */
#ifndef BACKFIT_HEADER_ITEMS_H
#define BACKFIT_HEADER_ITEMS_H

#include <stdbool.h>

#include "lexer.h"
#include "map.h"
#include "mem.h"

/* A growing array of tokens, for vec_push(). */
struct token_list {
	struct token *v;
	size_t n, room;
};

/**
 * struct header_item - one declaration or #define
 * @path: the header, relative to its tree
 * @token: its tokens; a directive within it is "#", its words, and a line's end. Those of a
 *	#define are its parameters and body
 * @context: the conditions that it stands under, written the same way, and each #pragma
 *	before it
 * @body: where in @token the body of a function begins, the number of tokens where none does
 * @first: its first line
 * @last: its last line
 * @is_macro: a #define
 * @has_params: of a macro with parameters
 */
struct header_item {
	const char *path;
	struct token_list token, context;
	size_t body;
	unsigned int first, last;
	bool is_macro, has_params;
};

/* Items of one name. */
struct item_list {
	struct header_item **v;
	size_t n, room;
};

/**
 * struct header_items - a header
 * @path: relative to its tree
 * @text: what the tokens point to
 * @item: all that it declares, in its order
 * @by_name: struct item_list by "struct x", "union x", "enum x"; "x" for macros, typedefs and
 *	enumerators; "x()" for functions and variables
 * @include: the paths that it includes in quotes, as keys
 */
struct header_items {
	char *path;
	char *text;
	struct item_list item;
	struct map by_name;
	struct map include;
};

struct header_items *header_items_read(const char *root, const char *path);
bool header_item_equal(const struct header_item *a, const struct header_item *b);
bool token_is_hash(const struct token *t);
bool token_is_line_end(const struct token *t);
void header_items_free(struct header_items *items);

#endif
