// SPDX-License-Identifier: GPL-2.0
/* Tokens passed over, copied as text, and turned into names and types. */
#include "decl_parse.h"

#include <ctype.h>
#include <string.h>

struct name_entry {
	const char *s;
	struct type *base[8];
};

const struct token decl_end_token = { .kind = TOKEN_END, .s = "" };

/**
 * decl_behind_group() - pass over a group of brackets
 * @p: the parser
 * @pos: the opening bracket
 *
 * Return: what is behind the bracket that closes it; the end where none does.
 */
size_t decl_behind_group(const struct decl_parser *p, size_t pos)
{
	size_t open = 0;

	for (; pos < p->n; pos++) {
		if (is_one_of_chars(&p->token[pos], "([{"))
			open++;
		else if (is_one_of_chars(&p->token[pos], ")]}") && !--open)
			return pos + 1;
	}
	return p->n;
}

/**
 * decl_skip_to() - pass over what is not wanted
 * @p: the parser; moved to one of the characters of @stop that stands outside
 *	of all brackets, or to where the brackets around it end
 * @stop: the characters
 */
void decl_skip_to(struct decl_parser *p, const char *stop)
{
	for (;;) {
		const struct token *t = peek(p);

		if (t->kind == TOKEN_END || is_one_of_chars(t, ")]}") || is_one_of_chars(t, stop))
			return;
		p->pos = is_one_of_chars(t, "([{") ? decl_behind_group(p, p->pos) : p->pos + 1;
	}
}

/**
 * decl_too_deep() - is nothing more to be read within what is read here?
 * @p: the parser; has failed where true is returned
 */
bool decl_too_deep(struct decl_parser *p)
{
	if (p->depth < DEEPEST)
		return false;
	p->failed = true;
	return true;
}

static struct name_entry *entry_of(struct decl_parser *p, const char *s, size_t len)
{
	void **place = map_put_n(&p->names, s, len);
	struct name_entry *e = *place;

	if (e)
		return e;
	e = arena_alloc(p->arena, sizeof(*e));
	e->s = arena_strndup(p->arena, s, len);
	*place = e;
	return e;
}

/**
 * decl_intern() - a name of its own memory, once for all that are alike
 * @p: the parser
 * @s: the name, which needs no final NUL
 * @len: its length
 *
 * Return: the name, which lives as long as the parser's arena.
 */
const char *decl_intern(struct decl_parser *p, const char *s, size_t len)
{
	return entry_of(p, s, len)->s;
}

/**
 * decl_new_type() - a type's node, to be filled in
 * @p: the parser
 * @kind: what it is
 *
 * Return: the node, which lives as long as the parser's arena.
 */
struct type *decl_new_type(struct decl_parser *p, enum type_kind kind)
{
	struct type *type = arena_alloc(p->arena, sizeof(*type));

	type->kind = kind;
	return type;
}

/**
 * decl_base_type() - the type of a name, one node for all that are alike
 * @p: the parser
 * @name: the name, which needs no final NUL
 * @len: its length
 * @quals: enum type_qualifier, or-ed
 *
 * Return: the type, which must not be changed: others have it too.
 */
struct type *decl_base_type(struct decl_parser *p, const char *name, size_t len, unsigned int quals)
{
	struct name_entry *e = entry_of(p, name, len);
	struct type *rare = NULL, **base = quals < ARRAY_LEN(e->base) ? &e->base[quals] : &rare;

	if (!*base) {
		*base = decl_new_type(p, TYPE_BASE);
		(*base)->name = e->s;
		(*base)->quals = quals;
	}
	return *base;
}

/* Would a token that begins with @c become another one behind @last? */
static bool needs_blank(char last, char c)
{
	if (lexer_is_name(last))
		return lexer_is_name(c);
	switch (c) {
	case '=':
		return strchr("<>!=+-*/%&|^", last);
	case '>':
		return last == '-' || last == '>';
	case '*':
		return last == '*' || last == '/';
	default:
		return last == '.' ? c == '.' || isdigit((unsigned char)c)
				   : last == c && !strchr("()[]{}", c);
	}
}

static bool is_open_quote(const struct token *t)
{
	return (t->kind == TOKEN_STRING || t->kind == TOKEN_CHAR) &&
	       (t->len < 2 || t->s[t->len - 1] != t->s[0]);
}

/**
 * decl_can_be_text() - would tokens, kept as text, be read back as they are?
 * @p: the parser
 * @from: the first token
 * @to: behind the last one
 *
 * Return: whether brackets close what they opened, quotes are closed, and
 * nothing holds a NUL, as it is in all that a compiler took.
 */
bool decl_can_be_text(const struct decl_parser *p, size_t from, size_t to)
{
	char closing[DEEPEST];
	unsigned int open = 0;

	for (size_t i = from; i < to; i++) {
		const struct token *t = &p->token[i];
		char c = t->kind == TOKEN_PUNCT && t->len == 1 ? t->s[0] : ' ';

		if (is_open_quote(t) || memchr(t->s, '\0', t->len))
			return false;
		if (strchr("([{", c)) {
			if (open == DEEPEST)
				return false;
			closing[open++] = c == '(' ? ')' : c == '[' ? ']' : '}';
		} else if (strchr(")]}", c) && (!open || closing[--open] != c)) {
			return false;
		}
	}
	return !open;
}

/**
 * decl_add_tokens() - the text of tokens, with blanks only where they are needed
 * @p: the parser
 * @from: the first token
 * @to: behind the last one
 * @sb: where the text is added; the first token follows what it holds at once
 */
void decl_add_tokens(const struct decl_parser *p, size_t from, size_t to, struct strbuf *sb)
{
	bool first = true;

	for (size_t i = from; i < to; i++) {
		const struct token *t = &p->token[i];

		if (t->kind == TOKEN_DIRECTIVE || !t->len)
			continue;
		if (!first && needs_blank(sb->s[sb->len - 1], t->s[0]))
			strbuf_putc(sb, ' ');
		strbuf_add(sb, t->s, t->len);
		first = false;
	}
}
