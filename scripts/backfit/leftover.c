// SPDX-License-Identifier: GPL-2.0
#include "leftover.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "lexer.h"
#include "mem.h"
#include "str.h"

/* A source as tokens, directives among them. */
struct tokens {
	struct token *v;
	size_t n, room;
	const struct spans *within; /* other lines do not matter; NULL where all do */
};

static bool counts(const struct tokens *tokens, unsigned int line)
{
	for (size_t i = 0; tokens->within && i < tokens->within->n; i++)
		if (line >= tokens->within->v[i].first && line <= tokens->within->v[i].last)
			return true;
	return !tokens->within;
}

static void read_tokens(struct tokens *tokens, const char *text, size_t len)
{
	struct lexer lx;
	struct token t;

	lexer_init(&lx, text, len);
	while ((t = lexer_next(&lx)).kind != TOKEN_END)
		*vec_push(tokens) = t;
}

static bool is(const struct tokens *tokens, size_t i, const char *text)
{
	return i < tokens->n && token_is(&tokens->v[i], text);
}

/* Is the name in a #define's body, or in another directive but #include? */
static bool directive_names(const struct token *t, const char *name)
{
	size_t len = strlen(name);
	const char *p = t->s + 1, *end = t->s + t->len;

	while (p < end && isspace((unsigned char)*p))
		p++;
	if (end - p < 6 || strncmp(p, "define", 6))
		return false;
	while (p < end) {
		size_t n = str_word_to(p, end);

		if (n == len && !strncmp(p, name, n))
			return true;
		p += n ? n : 1;
	}
	return false;
}

static unsigned int find_name(const struct tokens *tokens, const char *name)
{
	for (size_t i = 0; i < tokens->n; i++) {
		const struct token *t = &tokens->v[i];

		if (!counts(tokens, t->line))
			continue;
		if (t->kind == TOKEN_DIRECTIVE && directive_names(t, name))
			return t->line;
		/* A member or a label of the same name is something else. */
		if (t->kind == TOKEN_NAME && token_is(t, name) &&
		    !(i && (is(tokens, i - 1, ".") || is(tokens, i - 1, "->"))))
			return t->line;
	}
	return 0;
}

static unsigned int find_tag(const struct tokens *tokens, const char *keyword, const char *tag)
{
	for (size_t i = 0; i + 1 < tokens->n; i++)
		if (is(tokens, i, keyword) && is(tokens, i + 1, tag) &&
		    counts(tokens, tokens->v[i].line))
			return tokens->v[i].line;
	return 0;
}

static unsigned int find_header(const struct tokens *tokens, const char *header)
{
	for (size_t i = 0; i < tokens->n; i++) {
		const struct token *t = &tokens->v[i];
		const char *hit = t->kind == TOKEN_DIRECTIVE
					  ? memmem(t->s, t->len, header, strlen(header))
					  : NULL;

		if (hit && memmem(t->s, t->len, "include", 7) && counts(tokens, t->line))
			return t->line;
	}
	return 0;
}

/* The brace that the token at @i stands within; (size_t)-1 for none. */
static size_t enclosing_brace(const struct tokens *tokens, size_t i)
{
	int depth = 0;

	while (i--) {
		if (is(tokens, i, "}"))
			depth++;
		else if (is(tokens, i, "{") && depth-- == 0)
			return i;
	}
	return -1;
}

static bool starts_initializer_item(const struct tokens *tokens, size_t i)
{
	return i && (is(tokens, i - 1, "{") || is(tokens, i - 1, ","));
}

/* "[index] = {" within an array's initializer: the index of its "["; 0 for anything else. */
static size_t array_item(const struct tokens *tokens, size_t brace)
{
	size_t i = brace;

	if (i < 4 || !is(tokens, i - 1, "=") || !is(tokens, i - 2, "]"))
		return 0;
	for (i -= 2; i && !is(tokens, i, "["); i--)
		;
	return starts_initializer_item(tokens, i) ? i : 0;
}

/* From the end of a declarator back to its start: is its type "struct RECORD"? */
static bool declares_record(const struct tokens *tokens, size_t i, const char *record)
{
	while (i--) {
		if (is(tokens, i, ";") || is(tokens, i, "{") || is(tokens, i, "}"))
			return false;
		if (is(tokens, i, record) && i &&
		    (is(tokens, i - 1, "struct") || is(tokens, i - 1, "union")))
			return true;
	}
	return false;
}

/* Does the initializer that the token at @i is a direct item of belong to RECORD? */
static bool initializes_record(const struct tokens *tokens, size_t i, const char *record)
{
	size_t brace = enclosing_brace(tokens, i);

	while (brace != (size_t)-1 && brace) {
		size_t item = array_item(tokens, brace);

		if (starts_initializer_item(tokens, brace))
			item = brace;
		if (!item)
			break;
		brace = enclosing_brace(tokens, item);
	}
	if (brace == (size_t)-1 || !brace)
		return false;
	if (is(tokens, brace - 1, ")"))
		return brace >= 3 && is(tokens, brace - 2, record);
	if (!is(tokens, brace - 1, "="))
		return false;
	/* ".field = {" nests another record, whose type is not told here. */
	if (brace >= 3 && is(tokens, brace - 3, "."))
		return false;
	return declares_record(tokens, brace - 1, record);
}

/* Is there a declaration "struct RECORD *name" (or without the star)? */
static bool is_declared_as(const struct tokens *tokens, const struct token *name,
			   const char *record)
{
	for (size_t i = 0; i + 2 < tokens->n; i++) {
		size_t j = i + 2;

		if (!is(tokens, i, "struct") || !is(tokens, i + 1, record))
			continue;
		while (is(tokens, j, "*") || is(tokens, j, "const") || is(tokens, j, "__iomem"))
			j++;
		if (j < tokens->n && tokens->v[j].len == name->len &&
		    !memcmp(tokens->v[j].s, name->s, name->len))
			return true;
	}
	return false;
}

static unsigned int find_member(const struct tokens *tokens, const char *record, const char *member)
{
	for (size_t i = 1; i < tokens->n; i++) {
		bool dot = is(tokens, i - 1, ".");

		if (!is(tokens, i, member) || (!dot && !is(tokens, i - 1, "->")) ||
		    !counts(tokens, tokens->v[i].line))
			continue;
		if (dot && is(tokens, i + 1, "=") && starts_initializer_item(tokens, i - 1)) {
			if (initializes_record(tokens, i - 1, record))
				return tokens->v[i].line;
		} else if (i >= 2 && tokens->v[i - 2].kind == TOKEN_NAME &&
			   !(i >= 3 && (is(tokens, i - 3, ".") || is(tokens, i - 3, "->"))) &&
			   is_declared_as(tokens, &tokens->v[i - 2], record)) {
			return tokens->v[i].line;
		}
	}
	return 0;
}

/**
 * leftover_line_within() - find a use of an API in some lines of a source
 * @text: the source
 * @len: its length in bytes
 * @api: the API as evolutions' "Provides:" names it: a name, "struct s",
 *	"struct.member", "<linux/x.h>"
 * @spans: the lines that matter; NULL for all
 *
 * A member counts only where the source itself says that it is of that record:
 * in an initializer of a variable of that type, or through a variable declared
 * so. Comments, strings and members of other records do not count.
 *
 * Return: the line of the first use, 0 where there is none.
 */
unsigned int leftover_line_within(const char *text, size_t len, const char *api,
				  const struct spans *spans)
{
	struct tokens tokens = { .within = spans };
	const char *space = strchr(api, ' '), *dot = strchr(api, '.');
	unsigned int line;
	char *left = NULL;

	read_tokens(&tokens, text, len);
	if (*api == '<') {
		line = find_header(&tokens, api);
	} else if (space) {
		left = xstrndup(api, space - api);
		line = find_tag(&tokens, left, space + 1);
	} else if (dot) {
		left = xstrndup(api, dot - api);
		line = find_member(&tokens, left, dot + 1);
	} else {
		line = find_name(&tokens, api);
	}
	free(left);
	vec_free(&tokens);
	return line;
}

/**
 * leftover_line() - find a use of an API in a source
 * @text: the source
 * @len: its length in bytes
 * @api: as for leftover_line_within()
 *
 * Return: the line of the first use, 0 where there is none.
 */
unsigned int leftover_line(const char *text, size_t len, const char *api)
{
	return leftover_line_within(text, len, api, NULL);
}
