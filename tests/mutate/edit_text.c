// SPDX-License-Identifier: GPL-2.0
/* Edits of a header's text. Each returns a new text, or NULL where the place is not found. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "lexer.h"
#include "mem.h"
#include "mutate.h"
#include "str.h"

static char *spliced(const char *text, const char *from, const char *to, const char *instead)
{
	struct strbuf sb = { 0 };

	strbuf_add(&sb, text, from - text);
	strbuf_puts(&sb, instead);
	strbuf_puts(&sb, to);
	return strbuf_take(&sb);
}

static const char *nth_line(const char *text, unsigned int n)
{
	while (n > 1 && (text = strchr(text, '\n'))) {
		text++;
		n--;
	}
	return text;
}

/**
 * text_before_last_endif() - put something at the end of a header, within its guard
 * @text: the header
 * @added: what to put there
 *
 * Where declarations follow the last #endif there is no guard that ends there, and it
 * goes to the end of the text.
 */
char *text_before_last_endif(const char *text, const char *added)
{
	struct lexer lx;
	struct token t;
	const char *last = NULL;

	lexer_init(&lx, text, strlen(text));
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		const char *word = t.kind == TOKEN_DIRECTIVE ? t.s + 1 : NULL;

		if (!word) {
			last = NULL;
			continue;
		}
		word += strspn(word, " \t");
		last = str_starts(word, "endif") ? t.s : NULL;
	}
	if (!last)
		last = text + strlen(text);
	return spliced(text, last, last, added);
}

/**
 * text_in_struct() - put a member at the end of a struct or union
 * @text: the header
 * @record: its tag
 * @line: near which line it begins
 * @added: the member
 */
char *text_in_struct(const char *text, const char *record, unsigned int line, const char *added)
{
	const char *from = nth_line(text, line > 1 ? line - 1 : 1);
	struct lexer lx;
	struct token t;
	int depth = 0;
	bool named = false;

	if (!from)
		return NULL;
	lexer_init(&lx, from, strlen(from));
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		if (!depth && t.kind == TOKEN_NAME)
			named = named || token_is(&t, record);
		if (t.kind != TOKEN_PUNCT)
			continue;
		if (named && *t.s == '{')
			depth++;
		else if (named && *t.s == '}' && !--depth)
			return spliced(text, t.s, t.s, added);
		else if (!depth && *t.s == ';')
			return NULL;
	}
	return NULL;
}

/* Where the declaration begins in which @name stands. */
static const char *declaration_start(const char *text, const char *name)
{
	const char *start = text;
	struct lexer lx;
	struct token t;
	bool fresh = true;

	lexer_init(&lx, text, strlen(text));
	while ((t = lexer_next(&lx)).kind != TOKEN_END && t.s <= name) {
		if (fresh && t.kind != TOKEN_DIRECTIVE) {
			start = t.s;
			fresh = false;
		}
		if (t.kind == TOKEN_DIRECTIVE || (t.kind == TOKEN_PUNCT && strchr(";{}", *t.s)))
			fresh = true;
	}
	return start;
}

/* Behind its ';', or the '}' of its body. */
static const char *declaration_end(const char *name)
{
	struct lexer lx;
	struct token t;
	int depth = 0;

	lexer_init(&lx, name, strlen(name));
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		if (t.kind == TOKEN_DIRECTIVE)
			return NULL;
		if (t.kind != TOKEN_PUNCT)
			continue;
		if (strchr("({[", *t.s))
			depth++;
		else if (strchr(")}]", *t.s) && !--depth && *t.s == '}')
			return t.s + 1;
		else if (*t.s == ';' && !depth)
			return t.s + 1;
	}
	return NULL;
}

/* The word @name at the line, or in the few lines after it. */
static const char *name_near(const char *text, const char *name, unsigned int line)
{
	enum {
		LINES = 6
	};
	const char *from = nth_line(text, line), *to = from ? nth_line(from, LINES) : NULL;
	struct lexer lx;
	struct token t;

	if (!from)
		return NULL;
	lexer_init(&lx, from, strlen(from));
	while ((t = lexer_next(&lx)).kind != TOKEN_END && (!to || t.s < to))
		if (t.kind == TOKEN_NAME && token_is(&t, name))
			return t.s;
	return NULL;
}

/**
 * text_other_declaration() - replace the declaration of a function or member
 * @text: the header
 * @name: the function or member
 * @line: where it is declared
 * @instead: the new declaration, with its ';'
 */
char *text_other_declaration(const char *text, const char *name, unsigned int line,
			     const char *instead)
{
	const char *at = name_near(text, name, line);
	const char *start = at ? declaration_start(text, at) : NULL;
	const char *end = at ? declaration_end(at) : NULL;

	return end ? spliced(text, start, end, instead) : NULL;
}

/**
 * text_without_word() - give something another name wherever a text has it
 * @text: the header
 * @name: its name
 * @other: the other name
 */
char *text_without_word(const char *text, const char *name, const char *other)
{
	struct strbuf sb = { 0 };
	bool found = false;

	while (*text) {
		size_t len = str_word(text);
		bool is = len == strlen(name) && !strncmp(text, name, len);

		found |= is;
		if (is)
			strbuf_puts(&sb, other);
		else
			strbuf_add(&sb, text, len ? len : 1);
		text += len ? len : 1;
	}
	if (found)
		return strbuf_take(&sb);
	strbuf_free(&sb);
	return NULL;
}
