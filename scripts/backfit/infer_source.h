/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A C file as inference sees it: tokens, the items that they make up (functions,
 * initializers, ...), and each item's pieces (statements, entries of an
 * initializer), which are what is aligned between two kernels.
 */
#ifndef BACKFIT_INFER_SOURCE_H
#define BACKFIT_INFER_SOURCE_H

#include <stdbool.h>
#include <stdint.h>

#include "lexer.h"
#include "mem.h"

/**
 * struct infer_token - one token
 * @s: its text, within the file's
 * @len: its length
 * @line: its line
 * @hash: of its text; tokens that read alike have the same
 * @close: of an opening bracket: the index of the one that closes it; else 0
 * @kind: enum token_kind
 */
struct infer_token {
	const char *s;
	uint32_t len, line;
	uint32_t hash, close;
	enum token_kind kind;
};

/**
 * struct infer_piece - a statement, or the part of one that stands before a block
 * @from: its first token
 * @to: behind its last one
 * @hash: of its tokens; pieces that read alike have the same
 */
struct infer_piece {
	uint32_t from, to;
	uint64_t hash;
};

enum infer_item_kind {
	INFER_FUNCTION,
	INFER_INITIALIZER,
	INFER_INCLUDE,
	INFER_OTHER,
};

/**
 * struct infer_item - one thing that stands at a file's outermost level
 * @kind: what it is
 * @name: what it is called; of the same kind and name as another one further up, "name#2"
 * @from: its first token
 * @to: behind its last one
 * @body: the brace that opens its body, 0 for none
 * @type: INFER_INITIALIZER: the tag or typedef of what is initialized, or NULL
 * @hash: of its tokens
 */
struct infer_item {
	enum infer_item_kind kind;
	const char *name;
	uint32_t from, to, body;
	const char *type;
	uint64_t hash;
};

/* A growing array of them, for vec_push(). */
struct infer_pieces {
	struct infer_piece *v;
	size_t n, room;
};

/**
 * struct infer_word - where a word stands
 * @hash: its infer_hash()
 * @token: the token
 */
struct infer_word {
	uint32_t hash, token;
};

/**
 * struct infer_source - one file
 * @arena: holds the names
 * @text: the file, which it owns
 * @token: its tokens; the first is an empty one, so that 0 is none; those of directives
 *	but #include lines are left out
 * @item: its items, in order
 * @word: its names, sorted by hash and place; made by infer_source_words()
 */
struct infer_source {
	struct arena arena;
	char *text;
	VEC(struct infer_token) token;
	VEC(struct infer_item) item;
	VEC(struct infer_word) word;
};

void infer_source_read(struct infer_source *source, char *text, size_t len);
void infer_source_free(struct infer_source *source);
const struct infer_item *infer_source_item(const struct infer_source *source,
					   enum infer_item_kind kind, const char *name);
void infer_source_words(struct infer_source *source);
size_t infer_source_first(const struct infer_source *source, uint32_t hash);
void infer_pieces_read(struct infer_pieces *pieces, const struct infer_source *source,
		       const struct infer_item *item);
uint32_t infer_hash(const char *s, size_t len);

/**
 * infer_at() - a token of a source
 * @source: the source
 * @i: its index
 */
static inline const struct infer_token *infer_at(const struct infer_source *source, uint32_t i)
{
	return &source->token.v[i];
}

/**
 * infer_is() - does a token read so?
 * @t: the token
 * @text: the text
 */
static inline bool infer_is(const struct infer_token *t, const char *text)
{
	return strlen(text) == t->len && !memcmp(t->s, text, t->len);
}

#endif
