// SPDX-License-Identifier: GPL-2.0
/*
 * C's constant expressions over the names that the facts know. A macro's
 * parameters are handed on as numbers, which is the same as handing on their
 * text for all that names constants.
 */
#include "value.h"

#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "lexer.h"
#include "str.h"

enum {
	MAX_DEPTH = 64,
	MAX_NAMES = 10000, /* looked up for one: names that double each other end there */
	MAX_BOUND = 8
};

/* A macro's parameters with what was given for them. */
struct bound {
	const struct fact *macro;
	long value[MAX_BOUND];
};

/**
 * struct reader - an expression while it is read
 * @lx: behind @t
 * @t: the token that comes next
 * @facts: what names mean
 * @bound: the macro whose body this is, or NULL
 * @depth: of names within names and parentheses within parentheses
 * @names: how many were looked up, of all readers of one value
 * @failed: it is no number, or none that can be told
 */
struct reader {
	struct lexer lx;
	struct token t;
	struct facts *facts;
	const struct bound *bound;
	unsigned int depth, *names;
	bool failed;
};

static long read_level(struct reader *r, int level);

static long text_value(struct reader *from, const char *text, const struct bound *bound)
{
	struct reader r = {
		.facts = from->facts, .bound = bound, .depth = from->depth + 1, .names = from->names
	};
	long n;

	if (r.depth > MAX_DEPTH || ++*r.names > MAX_NAMES) {
		from->failed = true;
		return 0;
	}
	lexer_init(&r.lx, text, strlen(text));
	r.lx.line_start = false;
	r.t = lexer_next(&r.lx);
	n = read_level(&r, 0);
	from->failed |= r.failed || r.t.kind != TOKEN_END;
	return n;
}

static void next(struct reader *r)
{
	r->t = lexer_next(&r->lx);
}

static bool take(struct reader *r, const char *text)
{
	if (r->t.kind == TOKEN_END || !token_is(&r->t, text))
		return false;
	next(r);
	return true;
}

static long fail(struct reader *r)
{
	r->failed = true;
	r->t.kind = TOKEN_END;
	return 0;
}

static const long *parameter(const struct reader *r, const struct token *t)
{
	const struct fact *macro = r->bound ? r->bound->macro : NULL;

	for (unsigned int i = 0; macro && i < macro->params && i < MAX_BOUND; i++)
		if (token_is(t, macro->param[i].name))
			return &r->bound->value[i];
	return NULL;
}

/* "X ## UL" gives a number a suffix, which changes its type only. */
static long read_pasted(struct reader *r, long n)
{
	while (take(r, "##"))
		next(r);
	return n;
}

static long read_call(struct reader *r, const struct fact *macro)
{
	struct bound bound = { .macro = macro };
	unsigned int n = 0;

	while (!r->failed && !token_is(&r->t, ")")) {
		struct token suffix = r->t;
		/* what is given for a suffix, as UL, is no number and no harm */
		bool plain = suffix.kind == TOKEN_NAME && suffix.len <= 3 && n;
		long value = 0;

		if (n >= MAX_BOUND)
			return fail(r);
		if (plain && strspn(suffix.s, "ULul") >= suffix.len)
			next(r);
		else
			value = read_level(r, 0);
		bound.value[n++] = value;
		if (!take(r, ","))
			break;
	}
	if (!take(r, ")") || n != macro->params || !macro->value)
		return fail(r);
	return text_value(r, macro->value, &bound);
}

static long read_name(struct reader *r)
{
	struct token t = r->t;
	const long *given = parameter(r, &t);
	char *name = xstrndup(t.s, t.len);
	const struct fact *macro = facts_find(r->facts, FACT_MACRO, name);
	const struct fact *enumerator = facts_find(r->facts, FACT_ENUMERATOR, name);
	const char *config = facts_config(r->facts, name);
	long n = 0;

	next(r);
	if (given)
		n = *given;
	else if (config && !str_equal(config, "m"))
		n = str_equal(config, "y") ? 1 : text_value(r, config, NULL);
	else if (macro && (macro->flags & FACT_FUNCTION_LIKE))
		n = take(r, "(") ? read_call(r, macro) : fail(r);
	else if (macro && macro->value && *macro->value && strcmp(macro->value, name) != 0)
		n = text_value(r, macro->value, NULL);
	else if (enumerator && enumerator->value)
		n = text_value(r, enumerator->value, NULL);
	else
		n = fail(r);
	free(name);
	return n;
}

static bool is_type_word(const struct token *t)
{
	static const char *const words[] = { "unsigned", "signed", "int",   "long",  "char",
					     "short",	 "u8",	   "u16",   "u32",   "u64",
					     "__u8",	 "__u16",  "__u32", "__u64", "size_t",
					     "__force",	 "gfp_t" };

	for (size_t i = 0; i < ARRAY_LEN(words) && t->kind == TOKEN_NAME; i++)
		if (token_is(t, words[i]))
			return true;
	return false;
}

static bool is_cast(struct reader *r)
{
	if (!is_type_word(&r->t))
		return false;
	while (is_type_word(&r->t))
		next(r);
	return take(r, ")") ? true : fail(r);
}

static long read_number(struct reader *r)
{
	char *text = xstrndup(r->t.s, r->t.len), *end;
	unsigned long n = strtoul(text, &end, 0);

	if (end == text || end[strspn(end, "uUlL")])
		r->failed = true;
	free(text);
	next(r);
	return read_pasted(r, (long)n);
}

static long read_unary(struct reader *r)
{
	long n;

	if (++r->depth > MAX_DEPTH)
		n = fail(r);
	else if (take(r, "-"))
		n = (long)(0UL - (unsigned long)read_unary(r));
	else if (take(r, "+"))
		n = read_unary(r);
	else if (take(r, "~"))
		n = ~read_unary(r);
	else if (take(r, "!"))
		n = !read_unary(r);
	else if (take(r, "("))
		if (is_cast(r)) {
			n = read_unary(r);
		} else {
			n = read_level(r, 0);
			if (!take(r, ")"))
				fail(r);
		}
	else if (r->t.kind == TOKEN_NUMBER)
		n = read_number(r);
	else if (r->t.kind == TOKEN_NAME)
		n = read_pasted(r, read_name(r));
	else
		n = fail(r);
	r->depth--;
	return n;
}

static const struct {
	const char *text;
	int level;
} operators[] = {
	{ "||", 0 }, { "&&", 1 }, { "|", 2 }, { "^", 3 },  { "&", 4 },	{ "==", 5 },
	{ "!=", 5 }, { "<", 6 },  { ">", 6 }, { "<=", 6 }, { ">=", 6 }, { "<<", 7 },
	{ ">>", 7 }, { "+", 8 },  { "-", 8 }, { "*", 9 },  { "/", 9 },	{ "%", 9 },
};

enum {
	HIGHEST = 10
};

static const char *operator_at(const struct reader *r, int level)
{
	for (size_t i = 0; i < ARRAY_LEN(operators) && r->t.kind == TOKEN_PUNCT; i++)
		if (operators[i].level == level && token_is(&r->t, operators[i].text))
			return operators[i].text;
	return NULL;
}

/* In unsigned arithmetic, where C lets the signed kind overflow. */
static long calculate(struct reader *r, const char *op, long x, long y)
{
	unsigned long a = x, b = y;

	if ((*op == '/' || *op == '%') && (!y || (x == LONG_MIN && y == -1)))
		return fail(r);
	if ((!strcmp(op, "<<") || !strcmp(op, ">>")) && b >= sizeof(long) * CHAR_BIT)
		return fail(r);
	switch (*op) {
	case '|':
		return op[1] ? x || y : (long)(a | b);
	case '&':
		return op[1] ? x && y : (long)(a & b);
	case '^':
		return (long)(a ^ b);
	case '=':
		return x == y;
	case '!':
		return x != y;
	case '<':
		return op[1] == '<' ? (long)(a << b) : op[1] == '=' ? x <= y : x < y;
	case '>':
		return op[1] == '>' ? x >> y : op[1] == '=' ? x >= y : x > y;
	case '+':
		return (long)(a + b);
	case '-':
		return (long)(a - b);
	case '*':
		return (long)(a * b);
	case '/':
		return x / y;
	default:
		return x % y;
	}
}

static long read_level(struct reader *r, int level)
{
	const char *op;
	long n;

	if (level == HIGHEST)
		return read_unary(r);
	n = read_level(r, level + 1);
	while (!r->failed && (op = operator_at(r, level))) {
		next(r);
		n = calculate(r, op, n, read_level(r, level + 1));
	}
	return n;
}

/**
 * constant_value() - the number that a name stands for
 * @facts: the kernel's facts
 * @name: an object-like macro, an enumerator or a configuration symbol
 * @value: set to it
 *
 * Return: false where it is no number, or needs more than arithmetic to tell
 * (sizeof, statements).
 */
bool constant_value(struct facts *facts, const char *name, long *value)
{
	unsigned int names = 0;
	struct reader r = { .facts = facts, .names = &names };

	*value = text_value(&r, name, NULL);
	return !r.failed;
}
