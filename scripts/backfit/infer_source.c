// SPDX-License-Identifier: GPL-2.0
#include "infer_source.h"

#include <stdlib.h>
#include <string.h>

#include "map.h"

/**
 * infer_hash() - a number for a text, the same for the same text
 * @s: the text
 * @len: its length
 */
uint32_t infer_hash(const char *s, size_t len)
{
	uint32_t h = 2166136261u;

	for (size_t i = 0; i < len; i++)
		h = (h ^ (unsigned char)s[i]) * 16777619u;
	return h;
}

static uint64_t hash_tokens(const struct infer_source *source, uint32_t from, uint32_t to)
{
	uint64_t h = 14695981039346656037u;

	for (uint32_t i = from; i < to; i++)
		h = (h ^ infer_at(source, i)->hash) * 1099511628211u;
	return h;
}

static bool is_include(const struct token *t)
{
	const char *p = t->s + 1, *end = t->s + t->len;

	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	return end - p > 7 && !memcmp(p, "include", 7);
}

static char closing(char open)
{
	return open == '(' ? ')' : open == '[' ? ']' : '}';
}

/*
 * Brackets find their partners. Where #else makes one too many of them, the next
 * outer one that fits ends all within it.
 */
static void pair_brackets(struct infer_source *source)
{
	VEC(uint32_t) open = { 0 };

	for (uint32_t i = 1; i < source->token.n; i++) {
		struct infer_token *t = &source->token.v[i];
		size_t at = open.n;

		if (t->kind != TOKEN_PUNCT || t->len != 1 || !strchr("()[]{}", *t->s))
			continue;
		if (strchr("([{", *t->s)) {
			*vec_push(&open) = i;
			continue;
		}
		while (at && closing(*infer_at(source, open.v[at - 1])->s) != *t->s)
			at--;
		if (!at)
			continue;
		source->token.v[open.v[at - 1]].close = i;
		open.n = at - 1;
	}
	vec_free(&open);
}

static void read_tokens(struct infer_source *source, size_t len)
{
	struct lexer lx;
	struct token t;

	vec_push(&source->token)->s = "";
	lexer_init(&lx, source->text, len);
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		if (t.kind == TOKEN_DIRECTIVE && !is_include(&t))
			continue;
		*vec_push(&source->token) = (struct infer_token){ .s = t.s,
								  .len = t.len,
								  .line = t.line,
								  .hash = infer_hash(t.s, t.len),
								  .kind = t.kind };
	}
	pair_brackets(source);
}

static bool is_char(const struct infer_source *source, uint32_t i, char c)
{
	const struct infer_token *t = infer_at(source, i);

	return t->len == 1 && *t->s == c && t->kind == TOKEN_PUNCT;
}

/* Behind the bracket that closes the one at @i; behind @i where nothing does. */
static uint32_t past(const struct infer_source *source, uint32_t i)
{
	return infer_at(source, i)->close ? infer_at(source, i)->close + 1 : i + 1;
}

/* What the scan of an item's tokens sees at its outermost level. */
struct shape {
	uint32_t paren, equals, body;
};

/* The end of the item that begins at @i, and what it has. */
static uint32_t item_end(const struct infer_source *source, uint32_t i, struct shape *shape)
{
	uint32_t n = source->token.n;

	*shape = (struct shape){ 0 };
	while (i < n) {
		if (is_char(source, i, ';'))
			return i + 1;
		if (is_char(source, i, '=') && !shape->equals)
			shape->equals = i;
		if (is_char(source, i, '(') && !shape->paren && !shape->equals)
			shape->paren = i;
		if (is_char(source, i, '{')) {
			if (!shape->body)
				shape->body = i;
			if (shape->paren && !shape->equals)
				return past(source, i);
		}
		i = strchr("([{", *infer_at(source, i)->s) && infer_at(source, i)->len == 1
			    ? past(source, i)
			    : i + 1;
	}
	return n;
}

static const char *text_of(struct infer_source *source, uint32_t i)
{
	const struct infer_token *t = infer_at(source, i);

	return arena_strndup(&source->arena, t->s, t->len);
}

/* The variable before the "=" or its "[...]", and its type's name. */
static void name_variable(struct infer_source *source, struct infer_item *item, uint32_t equals)
{
	uint32_t name = 0;

	for (uint32_t i = item->from; i < equals; i++) {
		if (is_char(source, i, '['))
			break;
		if (infer_at(source, i)->kind != TOKEN_NAME)
			continue;
		if (name && !infer_is(infer_at(source, name), "const"))
			item->type = text_of(source, name);
		name = i;
	}
	item->name = name ? text_of(source, name) : "";
}

static void name_item(struct infer_source *source, struct infer_item *item,
		      const struct shape *shape)
{
	uint32_t name = item->from;

	if (shape->equals && !shape->paren) {
		item->kind = INFER_INITIALIZER;
		item->body = shape->body;
		name_variable(source, item, shape->equals);
		return;
	}
	item->kind = INFER_OTHER;
	if (shape->paren) {
		name = shape->paren - 1;
		item->kind = shape->body && !shape->equals ? INFER_FUNCTION : INFER_OTHER;
	} else if (shape->body) {
		name = shape->body - 1;
	}
	item->body = shape->body;
	item->name = name >= item->from ? text_of(source, name) : "";
}

/* Macros that define something are told apart by what they are given. */
static void add_argument(struct infer_source *source, struct infer_item *item, uint32_t paren)
{
	char *both;

	if (item->kind != INFER_OTHER || !paren || infer_at(source, paren + 1)->kind != TOKEN_NAME)
		return;
	both = xasprintf("%s(%.*s", item->name, (int)infer_at(source, paren + 1)->len,
			 infer_at(source, paren + 1)->s);
	item->name = arena_strdup(&source->arena, both);
	free(both);
}

static char *kind_and_name(const struct infer_item *item)
{
	return xasprintf("%d%s", item->kind, item->name);
}

/* The second item of a kind and name is another one than the first. */
static void number_items(struct infer_source *source)
{
	struct map seen = { 0 };

	for (size_t i = 0; i < source->item.n; i++) {
		struct infer_item *item = &source->item.v[i];
		char *key = kind_and_name(item), *name;
		void **n = map_put(&seen, key);

		*n = (char *)*n + 1;
		if ((size_t)*n > 1) {
			name = xasprintf("%s#%zu", item->name, (size_t)*n);
			item->name = arena_strdup(&source->arena, name);
			free(name);
		}
		free(key);
	}
	map_free(&seen);
}

/**
 * infer_source_read() - read a C file
 * @source: filled in; infer_source_free() it
 * @text: the file, which @source takes over
 * @len: its length
 */
void infer_source_read(struct infer_source *source, char *text, size_t len)
{
	uint32_t i = 1;

	*source = (struct infer_source){ .text = text };
	read_tokens(source, len);
	while (i < source->token.n) {
		struct infer_item *item = vec_push(&source->item);
		struct shape shape;

		item->from = i;
		if (infer_at(source, i)->kind == TOKEN_DIRECTIVE) {
			item->kind = INFER_INCLUDE;
			item->name = text_of(source, i);
			i++;
		} else {
			i = item_end(source, i, &shape);
			name_item(source, item, &shape);
			add_argument(source, item, shape.paren);
		}
		item->to = i;
		item->hash = hash_tokens(source, item->from, item->to);
	}
	number_items(source);
}

/**
 * infer_source_free() - give back a file
 * @source: the file
 */
void infer_source_free(struct infer_source *source)
{
	vec_free(&source->token);
	vec_free(&source->item);
	vec_free(&source->word);
	arena_free(&source->arena);
	free(source->text);
	*source = (struct infer_source){ 0 };
}

/**
 * infer_source_item() - find an item
 * @source: the file
 * @kind: its kind
 * @name: its name
 *
 * Return: the item, or NULL.
 */
const struct infer_item *infer_source_item(const struct infer_source *source,
					   enum infer_item_kind kind, const char *name)
{
	for (size_t i = 0; i < source->item.n; i++)
		if (source->item.v[i].kind == kind && !strcmp(source->item.v[i].name, name))
			return &source->item.v[i];
	return NULL;
}

static int by_hash(const void *a, const void *b)
{
	const struct infer_word *x = a, *y = b;

	if (x->hash != y->hash)
		return x->hash < y->hash ? -1 : 1;
	return x->token < y->token ? -1 : x->token > y->token;
}

/**
 * infer_source_words() - make a file's names ready for many questions
 * @source: the file
 */
void infer_source_words(struct infer_source *source)
{
	if (source->word.n)
		return;
	for (uint32_t i = 1; i < source->token.n; i++)
		if (infer_at(source, i)->kind == TOKEN_NAME)
			*vec_push(&source->word) =
				(struct infer_word){ infer_at(source, i)->hash, i };
	if (source->word.n)
		qsort(source->word.v, source->word.n, sizeof(*source->word.v), by_hash);
}

/**
 * infer_source_first() - find a name
 * @source: the file, with its words
 * @hash: the name's
 *
 * Return: the index in @source->word of where it stands first; behind the last where nowhere.
 */
size_t infer_source_first(const struct infer_source *source, uint32_t hash)
{
	size_t from = 0, to = source->word.n;

	while (from < to) {
		size_t mid = (from + to) / 2;

		if (source->word.v[mid].hash < hash)
			from = mid + 1;
		else
			to = mid;
	}
	return from < source->word.n && source->word.v[from].hash == hash ? from : source->word.n;
}

static void add_piece(struct infer_pieces *pieces, const struct infer_source *source, uint32_t from,
		      uint32_t to)
{
	if (from < to)
		*vec_push(pieces) = (struct infer_piece){ from, to, hash_tokens(source, from, to) };
}

/* Words whose "(...)" is a piece of its own, the statement behind it another. */
static bool has_head(const struct infer_token *t)
{
	static const char *const words[] = { "if", "while", "for", "switch" };

	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (infer_is(t, words[i]))
			return true;
	return false;
}

/* "name(...) {" is a loop of a macro's. */
static bool is_macro_head(const struct infer_source *source, uint32_t i, uint32_t end)
{
	uint32_t close;

	if (infer_at(source, i)->kind != TOKEN_NAME || i + 1 >= end || !is_char(source, i + 1, '('))
		return false;
	close = infer_at(source, i + 1)->close;
	return close && close + 1 < end && is_char(source, close + 1, '{');
}

/* Where the piece that begins at @i ends. */
static uint32_t statement_end(const struct infer_source *source, uint32_t i, uint32_t end)
{
	const struct infer_token *t = infer_at(source, i);
	uint32_t from = i;

	if (is_char(source, i, '{') || is_char(source, i, '}') || infer_is(t, "else") ||
	    infer_is(t, "do"))
		return i + 1;
	if ((has_head(t) && i + 1 < end && is_char(source, i + 1, '(')) ||
	    is_macro_head(source, i, end))
		return past(source, i + 1);
	while (i < end) {
		if (is_char(source, i, ';'))
			return i + 1;
		if (is_char(source, i, '}'))
			return i;
		if (is_char(source, i, ':') &&
		    (i == from + 1 || infer_is(t, "case") || infer_is(t, "default")))
			return i + 1;
		i = strchr("([{", *infer_at(source, i)->s) && infer_at(source, i)->len == 1
			    ? past(source, i)
			    : i + 1;
	}
	return end;
}

/* Entries of an initializer, those within inner braces one by one. */
static void read_entries(struct infer_pieces *pieces, const struct infer_source *source, uint32_t i,
			 uint32_t end)
{
	uint32_t from = i;

	while (i < end) {
		if (is_char(source, i, '{')) {
			add_piece(pieces, source, from, i + 1);
			from = ++i;
		} else if (is_char(source, i, '}')) {
			add_piece(pieces, source, from, i);
			from = i++;
		} else if (is_char(source, i, ',')) {
			add_piece(pieces, source, from, i);
			from = ++i;
		} else {
			i = is_char(source, i, '(') || is_char(source, i, '[') ? past(source, i)
									       : i + 1;
		}
	}
	add_piece(pieces, source, from, end);
}

/**
 * infer_pieces_read() - cut an item into pieces
 * @pieces: emptied and filled in; vec_free() it
 * @source: the file
 * @item: one of its items
 */
void infer_pieces_read(struct infer_pieces *pieces, const struct infer_source *source,
		       const struct infer_item *item)
{
	uint32_t i = item->body;

	pieces->n = 0;
	if (!item->body) {
		add_piece(pieces, source, item->from, item->to);
		return;
	}
	add_piece(pieces, source, item->from, item->body);
	if (item->kind == INFER_INITIALIZER) {
		read_entries(pieces, source, i, item->to);
		return;
	}
	while (i < item->to) {
		uint32_t end = statement_end(source, i, item->to);

		end = end > i ? end : i + 1;
		end = end < item->to ? end : item->to;
		add_piece(pieces, source, i, end);
		i = end;
	}
}
