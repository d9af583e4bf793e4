// SPDX-License-Identifier: GPL-2.0
/*
 * A file is cut into chunks: a directive, or the tokens up to a ';' outside
 * braces or to the '}' of a function's body. A chunk is what an item is taken
 * as; it brings the comment right above it along.
 */
#include "extract.h"

#include <ctype.h>
#include <errno.h>
#include <stdint.h>
#include <string.h>

#include "lexer.h"
#include "mem.h"

struct chunk {
	const char *start, *end; /* without and with its comment: see with_comment() */
	VEC(struct token) token;
	bool has_body;
};

static bool is_open(const struct token *t)
{
	return t->kind == TOKEN_PUNCT && strchr("({[", *t->s) && t->len == 1;
}

static bool is_close(const struct token *t)
{
	return t->kind == TOKEN_PUNCT && strchr(")}]", *t->s) && t->len == 1;
}

/* Does the chunk so far look like a function's head, so that '{' begins its body? */
static bool is_function_head(const struct chunk *c)
{
	const struct token *last = c->token.n ? &c->token.v[c->token.n - 1] : NULL;
	bool called = false;

	for (size_t i = 0; i < c->token.n; i++) {
		if (token_is(&c->token.v[i], "="))
			return false;
		called |= token_is(&c->token.v[i], "(");
	}
	if (!called || !last)
		return false;
	return token_is(last, ")") || (last->kind == TOKEN_NAME && str_starts(last->s, "__"));
}

/* Read the next chunk; false at the end of the text. */
static bool next_chunk(struct lexer *lx, struct chunk *c)
{
	unsigned int depth = 0;
	bool body = false;

	c->token.n = 0;
	c->has_body = false;
	for (;;) {
		struct token t = lexer_next(lx);

		if (t.kind == TOKEN_END)
			return false;
		if (t.kind == TOKEN_DIRECTIVE && c->token.n)
			continue; /* a condition inside a definition stays part of it */
		if (!c->token.n)
			c->start = t.s;
		if (!depth && token_is(&t, "{"))
			body = c->has_body = is_function_head(c);
		*vec_push(&c->token) = t;
		c->end = t.s + t.len;
		if (t.kind == TOKEN_DIRECTIVE)
			return true;
		if (is_open(&t))
			depth++;
		else if (is_close(&t) && depth)
			depth--;
		if (!depth && (token_is(&t, ";") || (body && token_is(&t, "}"))))
			return true;
	}
}

/* The chunk's start, or that of the comment right above it. */
static const char *with_comment(const char *previous_end, const char *start)
{
	const char *comment = NULL, *p;

	for (p = previous_end; p + 1 < start; p++)
		if (p[0] == '/' && p[1] == '*')
			comment = p;
	if (!comment)
		return start;
	for (p = comment; p + 1 < start && !(p[0] == '*' && p[1] == '/'); p++)
		;
	for (unsigned int lines = 0; p < start; p++) {
		lines += *p == '\n';
		if (lines > 1)
			return start;
	}
	return comment;
}

static bool name_matches(const char *s, size_t len, const char *item)
{
	size_t want = strlen(item);

	if (want && item[want - 1] == '*')
		return len >= want - 1 && !memcmp(s, item, want - 1);
	return len == want && !memcmp(s, item, len);
}

static bool defines_macro(const struct token *t, const char *item)
{
	const char *p = t->s + 1, *end = t->s + t->len;

	while (p < end && isspace((unsigned char)*p))
		p++;
	if (end - p < 7 || memcmp(p, "define", 6) || !isspace((unsigned char)p[6]))
		return false;
	for (p += 6; p < end && isspace((unsigned char)*p);)
		p++;
	return name_matches(p, str_word_to(p, end), item);
}

/* "struct s", "union u", "enum e" with a body. */
static bool defines_tagged(const struct chunk *c, const char *item)
{
	size_t word = strcspn(item, " ");

	for (size_t i = 0; i + 2 < c->token.n; i++) {
		const struct token *t = &c->token.v[i];

		if (t->len == word && !memcmp(t->s, item, word))
			return name_matches(t[1].s, t[1].len, item + word + 1) &&
			       token_is(&c->token.v[i + 2], "{");
		if (is_open(t))
			return false;
	}
	return false;
}

static bool defines_typedef(const struct chunk *c, const char *name)
{
	if (!token_is(&c->token.v[0], "typedef"))
		return false;
	for (size_t i = 1; i + 1 < c->token.n; i++) {
		const struct token *next = &c->token.v[i + 1];

		if (name_matches(c->token.v[i].s, c->token.v[i].len, name) &&
		    (token_is(next, ";") || token_is(next, ")") || token_is(next, "[")))
			return true;
	}
	return false;
}

/* A function or variable of that name, or an enumerator of an enum without a tag. */
static bool defines_name(const struct chunk *c, const char *name)
{
	bool is_enum = token_is(&c->token.v[0], "enum") && token_is(&c->token.v[1], "{");
	unsigned int depth = 0;

	for (size_t i = 0; i + 1 < c->token.n; i++) {
		const struct token *t = &c->token.v[i], *next = t + 1;

		if (is_open(t))
			depth++;
		else if (is_close(t) && depth)
			depth--;
		if (t->kind != TOKEN_NAME || !name_matches(t->s, t->len, name))
			continue;
		if (is_enum && depth == 1)
			return true;
		if (!depth && i &&
		    (token_is(next, "(") || token_is(next, "=") || token_is(next, "[") ||
		     token_is(next, ";")))
			return !token_is(&c->token.v[0], "typedef") &&
			       !token_is(next - 2, "struct");
	}
	return false;
}

static bool defines(const struct chunk *c, const char *item)
{
	if (c->token.v[0].kind == TOKEN_DIRECTIVE)
		return !strchr(item, ' ') && defines_macro(&c->token.v[0], item);
	if (str_starts(item, "typedef "))
		return defines_typedef(c, item + strlen("typedef "));
	if (strchr(item, ' '))
		return defines_tagged(c, item);
	return defines_name(c, item);
}

struct found {
	const char *start, *end;
	unsigned int item;
	bool has_body;
};

struct found_list {
	VEC(struct found) hit;
};

static void find_all(const char *text, size_t len, const char *const *item, unsigned int items,
		     struct found_list *found)
{
	const char *previous_end = text;
	struct chunk c = { 0 };
	struct lexer lx;

	lexer_init(&lx, text, len);
	while (next_chunk(&lx, &c)) {
		for (unsigned int i = 0; i < items; i++) {
			if (!defines(&c, item[i]))
				continue;
			*vec_push(&found->hit) =
				(struct found){ with_comment(previous_end, c.start), c.end, i,
						c.has_body };
			break;
		}
		previous_end = c.end;
	}
	vec_free(&c.token);
}

/* Of several chunks with one name the first, or the first with a body. */
static bool is_chosen(const struct found_list *found, size_t n, bool prefer_bodies)
{
	size_t chosen = SIZE_MAX;

	for (size_t i = 0; i < found->hit.n; i++) {
		if (found->hit.v[i].item != found->hit.v[n].item)
			continue;
		if (chosen == SIZE_MAX ||
		    (prefer_bodies && found->hit.v[i].has_body && !found->hit.v[chosen].has_body))
			chosen = i;
	}
	return chosen == n;
}

/**
 * extract_items() - take definitions out of a C file
 * @text: the file's text
 * @len: its length
 * @prefer_bodies: where a function is declared and defined, take the definition
 * @item: what is wanted: "struct s", "union u", "enum e", "typedef t", or the
 *	name of a function, macro, variable or untagged enumerator; a final '*'
 *	takes all that begin so
 * @items: how many
 * @out: gets the definitions in the order of the file, each with its comment
 * @missing: gets the names of items that the file does not have
 *
 * Return: 0, or -ENOENT where an item is missing.
 */
int extract_items(const char *text, size_t len, bool prefer_bodies, const char *const *item,
		  unsigned int items, struct strbuf *out, struct strbuf *missing)
{
	struct found_list found = { 0 };
	int err = 0;

	find_all(text, len, item, items, &found);
	for (size_t i = 0; i < found.hit.n; i++) {
		const struct found *f = &found.hit.v[i];

		if (!str_ends(item[f->item], "*") && !is_chosen(&found, i, prefer_bodies))
			continue;
		strbuf_add(out, f->start, f->end - f->start);
		strbuf_puts(out, f->has_body ? "\n\n" : "\n");
	}
	for (unsigned int i = 0; i < items; i++) {
		bool have = false;

		for (size_t k = 0; k < found.hit.n; k++)
			have |= found.hit.v[k].item == i;
		if (have)
			continue;
		strbuf_printf(missing, "%s%s", missing->len ? ", " : "", item[i]);
		err = -ENOENT;
	}
	vec_free(&found.hit);
	return err;
}
