// SPDX-License-Identifier: GPL-2.0
/* Constant expressions, the sizes of arrays, and the enumerators' values. */
#include "decl_parse.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Constant expressions: a value, or @ok turned false. */
static uint64_t constant(struct decl_parser *p, unsigned int level, bool *ok);

static uint64_t constant_name(struct decl_parser *p, const struct token *t, bool *ok)
{
	const uint64_t *value = map_get_n(&p->constants, t->s, t->len);

	if (!value)
		*ok = false;
	return value ? *value : 0;
}

static uint64_t constant_number(struct decl_parser *p, const struct token *t, bool *ok)
{
	char digits[40], *end;
	uint64_t value;

	if (t->len >= sizeof(digits)) {
		*ok = false;
		return 0;
	}
	memcpy(digits, t->s, t->len);
	digits[t->len] = '\0';
	if (digits[0] == '0' && (digits[1] == 'b' || digits[1] == 'B'))
		value = strtoull(digits + 2, &end, 2);
	else
		value = strtoull(digits, &end, 0);
	if (end[strspn(end, "uUlL")])
		*ok = false;
	/* Computed in 64 bits, what wraps at 32 would come out wrong. */
	p->narrow |= strpbrk(end, "uU") && !strpbrk(end, "lL");
	return value;
}

static uint64_t constant_primary(struct decl_parser *p, bool *ok);

/* Behind one of "-~!+". */
static uint64_t constant_unary(struct decl_parser *p, char op, bool *ok)
{
	uint64_t value = constant_primary(p, ok);

	switch (op) {
	case '-':
		*ok &= !p->narrow;
		return -value;
	case '~':
		*ok &= !p->narrow;
		return ~value;
	case '!':
		return !value;
	default:
		return value;
	}
}

static uint64_t constant_group(struct decl_parser *p, bool *ok)
{
	uint64_t value = constant(p, 0, ok);

	if (!accept(p, ')'))
		*ok = false;
	return value;
}

static uint64_t constant_primary(struct decl_parser *p, bool *ok)
{
	const struct token *t = peek(p);
	uint64_t value = 0;

	if (p->depth >= DEEPEST) {
		*ok = false;
		return 0;
	}
	p->pos++;
	p->depth++;
	if (t->kind == TOKEN_NUMBER) {
		value = constant_number(p, t, ok);
	} else if (t->kind == TOKEN_CHAR && t->len == 3) {
		value = (unsigned char)t->s[1];
	} else if (t->kind == TOKEN_NAME) {
		value = constant_name(p, t, ok);
	} else if (is_char(t, '(')) {
		value = constant_group(p, ok);
	} else if (is_one_of_chars(t, "-~!+")) {
		value = constant_unary(p, t->s[0], ok);
	} else {
		p->pos--;
		*ok = false;
	}
	p->depth--;
	return value;
}

static const struct binary {
	const char *s;
	unsigned int level;
} binaries[] = {
	{ "||", 1 }, { "&&", 2 }, { "|", 3 }, { "^", 4 },  { "&", 5 },	{ "==", 6 },
	{ "!=", 6 }, { "<", 7 },  { ">", 7 }, { "<=", 7 }, { ">=", 7 }, { "<<", 8 },
	{ ">>", 8 }, { "+", 9 },  { "-", 9 }, { "*", 10 }, { "/", 10 }, { "%", 10 },
};

static const struct binary *binary_of(const struct token *t)
{
	if (t->kind == TOKEN_PUNCT)
		for (size_t i = 0; i < ARRAY_LEN(binaries); i++)
			if (token_is(t, binaries[i].s))
				return &binaries[i];
	return NULL;
}

static uint64_t divide(int64_t a, int64_t b, bool rest, bool *ok)
{
	if (!b || (b == -1 && a == INT64_MIN)) {
		*ok = false;
		return 0;
	}
	return rest ? a % b : a / b;
}

static uint64_t apply(const char *op, uint64_t a, uint64_t b, bool *ok)
{
	int64_t x = a, y = b;

	switch (op[0]) {
	case '|':
		return op[1] ? a || b : a | b;
	case '&':
		return op[1] ? a && b : a & b;
	case '^':
		return a ^ b;
	case '=':
		return a == b;
	case '!':
		return a != b;
	case '<':
		if (op[1] == '<')
			return b < 64 ? a << b : 0;
		return op[1] ? x <= y : x < y;
	case '>':
		if (op[1] == '>')
			return (uint64_t)(x >> (b < 64 ? b : 63));
		return op[1] ? x >= y : x > y;
	case '+':
		return a + b;
	case '-':
		return a - b;
	case '*':
		return a * b;
	default:
		return divide(x, y, op[0] == '%', ok);
	}
}

static uint64_t constant(struct decl_parser *p, unsigned int level, bool *ok)
{
	uint64_t value = constant_primary(p, ok);
	const struct binary *op;

	if (p->depth >= DEEPEST)
		*ok = false;
	p->depth++;
	while (*ok && (op = binary_of(peek(p))) && op->level > level) {
		p->pos++;
		value = apply(op->s, value, constant(p, op->level, ok), ok);
		*ok &= !p->narrow || op->s[0] != '-';
	}
	p->depth--;
	return value;
}

/**
 * decl_constant_text() - read an expression
 * @p: the parser; moved behind the expression
 * @stop: the characters that end it, beside a closing bracket
 * @known: set to whether it is a number that could be worked out
 * @value: set to that number
 *
 * Return: the number, or the expression's text, in the parser's arena.
 */
const char *decl_constant_text(struct decl_parser *p, const char *stop, bool *known,
			       uint64_t *value)
{
	size_t from = p->pos, to;
	struct strbuf sb = { 0 };
	const char *text;

	decl_skip_to(p, stop);
	to = p->pos;
	p->pos = from;
	*known = true;
	p->narrow = false;
	*value = constant(p, 0, known);
	peek(p);
	if (p->pos != to)
		*known = false;
	p->pos = to;
	if (*known)
		strbuf_printf(&sb, "%lld", (long long)*value);
	else
		decl_add_tokens(p, from, to, &sb);
	text = arena_strndup(p->arena, sb.s ? sb.s : "", sb.len);
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
	uint64_t next;
	const char *text;
};

/* Constants that follow may be made of this one. */
static void set_enumerator(struct decl_parser *p, struct decl_member *m, uint64_t value)
{
	uint64_t *constant = arena_alloc(p->arena, sizeof(*constant));
	char number[24];

	*constant = value;
	map_set(&p->constants, m->name, constant);
	if (m->value)
		return;
	snprintf(number, sizeof(number), "%lld", (long long)value);
	m->value = decl_intern(p, number, strlen(number));
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
	if (counting->known)
		set_enumerator(p, m, counting->next++);
	else
		counting->text = one_more(p, m->name);
}

/**
 * decl_parse_enumerators() - read what stands between an enum's braces
 * @p: the parser, behind the '{'; moved to the '}'
 * @b: the enum, which gets the enumerators
 */
void decl_parse_enumerators(struct decl_parser *p, struct decl_building *b)
{
	struct counting counting = { .known = true };

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
