// SPDX-License-Identifier: GPL-2.0
/* Where constants stand: the sizes of arrays, the widths of bit-fields, the enumerators' values. */
#include "decl_parse.h"

#include <stdlib.h>
#include <string.h>

/* A number as C writes it in decimal. */
static void write_constant(struct decl_constant value, struct strbuf *sb)
{
	if (value.is_unsigned)
		strbuf_printf(sb, "%llu", (unsigned long long)value.value);
	else
		strbuf_printf(sb, "%lld", (long long)value.value);
}

/**
 * decl_constant_text() - read an expression
 * @p: the parser; moved behind the expression
 * @stop: the characters that end it, beside a closing bracket
 * @known: set to whether it is a number that could be worked out
 * @value: set to that number; may be NULL
 *
 * Return: the number, or the expression's text, in the parser's arena.
 */
const char *decl_constant_text(struct decl_parser *p, const char *stop, bool *known,
			       struct decl_constant *value)
{
	size_t from = p->pos, to;
	struct decl_constant constant;
	struct strbuf sb = { 0 };
	const char *text;

	decl_skip_to(p, stop);
	to = p->pos;
	p->pos = from;
	constant = decl_constant(p, known);
	if (value)
		*value = constant;
	peek(p);
	if (p->pos != to)
		*known = false;
	p->pos = to;
	if (*known)
		write_constant(constant, &sb);
	else
		decl_add_tokens(p, from, to, &sb);
	text = arena_strndup(p->arena, sb.s ? sb.s : "", sb.len);
	strbuf_free(&sb);
	return text;
}

/**
 * decl_width_text() - read the width of a bit-field
 * @p: the parser, behind the ':'; moved to the ',' or ';' that ends the member
 *
 * Attributes may stand behind the width.
 *
 * Return: the number where it is known, else the expression's text.
 */
const char *decl_width_text(struct decl_parser *p)
{
	size_t from = p->pos;
	bool known;
	struct decl_constant width = decl_constant(p, &known);
	struct strbuf sb = { 0 };
	const char *text;

	if (!known)
		p->pos = from;
	decl_skip_to(p, ",;");
	if (known)
		write_constant(width, &sb);
	else
		decl_add_tokens(p, from, p->pos, &sb);
	text = decl_intern(p, sb.s ? sb.s : "", sb.len);
	strbuf_free(&sb);
	return text;
}

/**
 * struct counting - what the next enumerator is where nothing is written
 * @known: its value is a number
 * @next: that number
 * @text: else: its value as text
 */
struct counting {
	bool known;
	struct decl_constant next;
	const char *text;
};

/* Constants that follow may be made of this one: what fits an int is one. */
static void set_enumerator(struct decl_parser *p, struct decl_member *m, struct decl_constant value)
{
	struct decl_constant *constant = arena_alloc(p->arena, sizeof(*constant));
	int64_t number = value.value;
	struct strbuf sb = { 0 };

	*constant = value;
	if (number == (int32_t)number && (!value.is_unsigned || number >= 0))
		*constant = (struct decl_constant){ value.value, 32, false };
	map_set(&p->constants, m->name, constant);
	if (m->value)
		return;
	write_constant(*constant, &sb);
	m->value = decl_intern(p, sb.s, sb.len);
	strbuf_free(&sb);
}

/* One more than the last one; beyond an int it becomes wider. */
static void count_on(struct counting *counting)
{
	struct decl_constant *next = &counting->next;

	if (!next->is_unsigned && next->value == INT32_MAX)
		next->bits = 64;
	if (next->is_unsigned && next->value == UINT32_MAX)
		next->bits = 64;
	next->value++;
}

static const char *one_more(struct decl_parser *p, const char *name)
{
	struct strbuf sb = { 0 };
	const char *text;

	strbuf_printf(&sb, "%s + 1", name);
	text = arena_strndup(p->arena, sb.s, sb.len);
	strbuf_free(&sb);
	return text;
}

static void parse_enumerator(struct decl_parser *p, struct decl_building *b,
			     struct counting *counting)
{
	struct decl_member *m = vec_push(&b->member);
	const struct token *name = peek(p);

	m->name = decl_intern(p, name->s, name->len);
	m->at = p->pos++;
	decl_skip_attributes(p, &m->flags);
	if (accept(p, '='))
		m->value = decl_constant_text(p, ",", &counting->known, &counting->next);
	else if (!counting->known)
		m->value = counting->text;
	if (counting->known) {
		set_enumerator(p, m, counting->next);
		count_on(counting);
	} else {
		counting->text = one_more(p, m->name);
	}
}

/**
 * decl_parse_enumerators() - read what stands between an enum's braces
 * @p: the parser, behind the '{'; moved to the '}'
 * @b: the enum, which gets the enumerators
 */
void decl_parse_enumerators(struct decl_parser *p, struct decl_building *b)
{
	struct counting counting = { .known = true, .next = { .bits = 32 } };

	while (!is_char(peek(p), '}')) {
		if (peek(p)->kind != TOKEN_NAME) {
			p->failed = true;
			return;
		}
		parse_enumerator(p, b, &counting);
		if (!accept(p, ','))
			break;
	}
}
