// SPDX-License-Identifier: GPL-2.0
/* Constant expressions, worked out in the types that C gives them. */
#include "decl_parse.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

/* In a loop of typedefs none is the last. */
#define MOST_TYPEDEFS 40

/* Too long for a number that C knows. */
#define LONGEST_NUMBER 40

static struct decl_constant conditional(struct decl_parser *p, bool *ok);
static struct decl_constant unary(struct decl_parser *p, bool *ok);

/* Where the width is not known, few numbers are so large that it matters. */
static unsigned int long_bits(const struct decl_parser *p)
{
	return p->long_bits ? p->long_bits : 64;
}

/* A value in a type: what does not fit is cut off, what is smaller than int becomes one. */
static struct decl_constant in_type(uint64_t value, unsigned int bits, bool is_unsigned)
{
	unsigned int unused = 64 - bits;

	value <<= unused;
	value = is_unsigned ? value >> unused : (uint64_t)((int64_t)value >> unused);
	if (bits < 32) {
		bits = 32;
		is_unsigned = false;
	}
	return (struct decl_constant){ value, bits, is_unsigned };
}

static struct decl_constant an_int(int64_t value)
{
	return in_type(value, 32, false);
}

static struct decl_constant unknown(bool *ok)
{
	*ok = false;
	return an_int(0);
}

/* Numbers. */

static bool fits(uint64_t value, unsigned int bits, bool is_unsigned)
{
	return is_unsigned ? bits == 64 || !(value >> bits) : !(value >> (bits - 1));
}

/* The first of int, long and long long that it fits; not for decimals also the unsigned ones. */
static struct decl_constant smallest(const struct decl_parser *p, uint64_t value, unsigned int ls,
				     bool is_unsigned, bool decimal)
{
	const unsigned int bits[] = { 32, long_bits(p), 64 };

	for (size_t i = ls; i < ARRAY_LEN(bits); i++) {
		if (!is_unsigned && fits(value, bits[i], false))
			return in_type(value, bits[i], false);
		if ((is_unsigned || !decimal) && fits(value, bits[i], true))
			return in_type(value, bits[i], true);
	}
	return in_type(value, 64, true);
}

static struct decl_constant number(const struct decl_parser *p, const struct token *t, bool *ok)
{
	char digits[LONGEST_NUMBER], *end;
	bool is_unsigned = false, decimal;
	unsigned int ls = 0;
	uint64_t value;

	if (t->len >= sizeof(digits))
		return unknown(ok);
	memcpy(digits, t->s, t->len);
	digits[t->len] = '\0';
	decimal = digits[0] != '0';
	if (digits[0] == '0' && (digits[1] == 'b' || digits[1] == 'B'))
		value = strtoull(digits + 2, &end, 2);
	else
		value = strtoull(digits, &end, 0);
	for (; *end; end++) {
		if (*end == 'u' || *end == 'U')
			is_unsigned = true;
		else if (*end == 'l' || *end == 'L')
			ls++;
		else
			return unknown(ok);
	}
	return smallest(p, value, ls > 2 ? 2 : ls, is_unsigned, decimal);
}

static struct decl_constant character(const struct token *t, bool *ok)
{
	static const char escapes[] = "0\0a\ab\bf\fn\nr\rt\tv\v\\\\''\"\"";

	if (t->len == 3 && t->s[0] == '\'')
		return an_int((signed char)t->s[1]);
	if (t->len == 4 && t->s[0] == '\'' && t->s[1] == '\\')
		for (size_t i = 0; i + 1 < sizeof(escapes); i += 2)
			if (escapes[i] == t->s[2])
				return an_int(escapes[i + 1]);
	return unknown(ok);
}

/* Types. */

static bool integer_type(const struct decl_parser *p, const char *name, unsigned int *bits,
			 bool *is_unsigned)
{
	const struct {
		const char *name;
		unsigned int bits;
		bool is_unsigned;
	} integers[] = {
		{ "_Bool", 8, true },
		{ "char", 8, false },
		{ "signed char", 8, false },
		{ "unsigned char", 8, true },
		{ "short", 16, false },
		{ "unsigned short", 16, true },
		{ "int", 32, false },
		{ "unsigned int", 32, true },
		{ "long", p->long_bits, false },
		{ "unsigned long", p->long_bits, true },
		{ "long long", 64, false },
		{ "unsigned long long", 64, true },
	};

	for (size_t i = 0; i < ARRAY_LEN(integers); i++) {
		if (strcmp(integers[i].name, name))
			continue;
		*bits = integers[i].bits;
		*is_unsigned = integers[i].is_unsigned;
		return *bits;
	}
	return false;
}

/* Behind typedefs as far as they are known. */
static const struct type *behind_typedefs(const struct decl_parser *p, const struct type *type)
{
	for (int i = 0; i < MOST_TYPEDEFS && type->kind == TYPE_BASE && p->typedef_type; i++) {
		const struct type *to = p->typedef_type(type->name, strlen(type->name), p->data);

		if (!to)
			break;
		type = to;
	}
	return type;
}

/* "typeof(expression)": its own type, where the expression is a constant. */
static bool typeof_constant(struct decl_parser *p, unsigned int *bits, bool *is_unsigned)
{
	struct decl_constant of;
	bool ok = true;

	p->pos = after(p, p->pos);
	if (!accept(p, '('))
		return false;
	of = conditional(p, &ok);
	*bits = of.bits;
	*is_unsigned = of.is_unsigned;
	return ok && accept(p, ')');
}

static bool begins_type(struct decl_parser *p)
{
	const struct token *t = peek(p);
	enum word word = word_of(t);

	return (word >= WORD_CONST && word <= WORD_TYPEOF && word != WORD_ALIGNAS &&
		word != WORD_PASSED_OVER) ||
	       (word == WORD_OTHER && t->kind == TOKEN_NAME && p->typedef_type &&
		is_known_type(p, t));
}

/* A type up to the ')' that ends it: what it is as an integer. */
static bool type_in_brackets(struct decl_parser *p, unsigned int *bits, bool *is_unsigned,
			     bool *is_bool)
{
	size_t start = p->pos;
	bool failed = p->failed;
	struct type *type;
	const struct type *meant;

	*is_bool = false;
	if (word_of(peek(p)) == WORD_TYPEOF && typeof_constant(p, bits, is_unsigned))
		return accept(p, ')');
	p->pos = start;
	if (!decl_parse_type_name(p, &start, &type)) {
		/* No type is no error: the declaration goes on without this number. */
		p->failed = failed;
		return false;
	}
	p->pos = start;
	meant = behind_typedefs(p, type);
	if (meant->kind == TYPE_POINTER && p->long_bits) {
		*bits = p->long_bits;
		*is_unsigned = true;
	} else if (meant->kind != TYPE_BASE || !integer_type(p, meant->name, bits, is_unsigned)) {
		return false;
	}
	*is_bool = meant->kind == TYPE_BASE && !strcmp(meant->name, "_Bool");
	return accept(p, ')');
}

/* Of a type, of a string, or of the type of a constant. */
static struct decl_constant size_of(struct decl_parser *p, bool *ok)
{
	const struct token *t;
	unsigned int bits;
	bool is_unsigned, is_bool;

	if (!accept(p, '('))
		return unknown(ok);
	t = peek(p);
	if (t->kind == TOKEN_STRING) {
		if (memchr(t->s, '\\', t->len) || t->s[0] != '"')
			return unknown(ok);
		p->pos++;
		return accept(p, ')') ? in_type(t->len - 1, long_bits(p), true) : unknown(ok);
	}
	if (begins_type(p)) {
		if (!type_in_brackets(p, &bits, &is_unsigned, &is_bool))
			return unknown(ok);
	} else {
		bits = conditional(p, ok).bits;
		if (!accept(p, ')'))
			return unknown(ok);
	}
	return in_type(bits / 8, long_bits(p), true);
}

/* Operands. */

static struct decl_constant choose(struct decl_parser *p, struct decl_constant condition, bool *ok)
{
	struct decl_constant yes, no;

	if (!accept(p, ','))
		return unknown(ok);
	yes = conditional(p, ok);
	if (!accept(p, ','))
		return unknown(ok);
	no = conditional(p, ok);
	if (!accept(p, ')'))
		return unknown(ok);
	return condition.value ? yes : no;
}

/* What compilers work out, and the kernel's macros make of constants. */
static struct decl_constant built_in(struct decl_parser *p, const struct token *name, bool *ok)
{
	struct decl_constant of;

	if (!accept(p, '('))
		return unknown(ok);
	of = conditional(p, ok);
	if (!*ok)
		return of;
	if (token_is(name, "__builtin_choose_expr"))
		return choose(p, of, ok);
	if (!accept(p, ')'))
		return unknown(ok);
	if (token_is(name, "__builtin_constant_p"))
		return an_int(1);
	if (!of.value)
		return unknown(ok);
	if (token_is(name, "__builtin_clzll"))
		return an_int(__builtin_clzll(of.value));
	if (token_is(name, "__builtin_clz"))
		return an_int(__builtin_clz((unsigned int)of.value));
	if (token_is(name, "__builtin_ctzll"))
		return an_int(__builtin_ctzll(of.value));
	return unknown(ok);
}

static struct decl_constant named(struct decl_parser *p, const struct token *t, bool *ok)
{
	const struct decl_constant *value = map_get_n(&p->constants, t->s, t->len);

	if (value)
		return *value;
	if (token_is(t, "sizeof"))
		return size_of(p, ok);
	return built_in(p, t, ok);
}

static struct decl_constant in_brackets(struct decl_parser *p, bool *ok)
{
	struct decl_constant value;
	unsigned int bits;
	bool is_unsigned, is_bool;

	if (begins_type(p)) {
		if (!type_in_brackets(p, &bits, &is_unsigned, &is_bool))
			return unknown(ok);
		value = unary(p, ok);
		return is_bool ? an_int(value.value != 0) : in_type(value.value, bits, is_unsigned);
	}
	value = conditional(p, ok);
	return accept(p, ')') ? value : unknown(ok);
}

static struct decl_constant with_sign(struct decl_parser *p, char op, bool *ok)
{
	struct decl_constant value = unary(p, ok);

	switch (op) {
	case '-':
		return in_type(-value.value, value.bits, value.is_unsigned);
	case '~':
		return in_type(~value.value, value.bits, value.is_unsigned);
	case '!':
		return an_int(!value.value);
	default:
		return value;
	}
}

static struct decl_constant unary(struct decl_parser *p, bool *ok)
{
	const struct token *t = peek(p);
	struct decl_constant value;

	if (p->depth >= DEEPEST || t->kind == TOKEN_END)
		return unknown(ok);
	p->pos++;
	p->depth++;
	if (t->kind == TOKEN_NUMBER) {
		value = number(p, t, ok);
	} else if (t->kind == TOKEN_CHAR) {
		value = character(t, ok);
	} else if (t->kind == TOKEN_NAME) {
		value = named(p, t, ok);
	} else if (is_char(t, '(')) {
		value = in_brackets(p, ok);
	} else if (is_one_of_chars(t, "-~!+")) {
		value = with_sign(p, t->s[0], ok);
	} else {
		p->pos--;
		value = unknown(ok);
	}
	p->depth--;
	return value;
}

/* Operators. */

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

/* The type that both operands are brought to. */
static void common_type(struct decl_constant *a, struct decl_constant *b)
{
	unsigned int bits = a->bits > b->bits ? a->bits : b->bits;
	bool is_unsigned =
		(a->is_unsigned && a->bits == bits) || (b->is_unsigned && b->bits == bits);

	*a = in_type(a->value, bits, is_unsigned);
	*b = in_type(b->value, bits, is_unsigned);
}

static struct decl_constant divide(struct decl_constant a, struct decl_constant b, bool rest,
				   bool *ok)
{
	int64_t x = a.value, y = b.value;

	if (!b.value || (!a.is_unsigned && x == INT64_MIN && y == -1))
		return unknown(ok);
	if (a.is_unsigned)
		return in_type(rest ? a.value % b.value : a.value / b.value, a.bits, true);
	return in_type(rest ? x % y : x / y, a.bits, false);
}

static struct decl_constant shift(struct decl_constant a, uint64_t by, bool left, bool *ok)
{
	if (by >= a.bits)
		return unknown(ok);
	if (left)
		return in_type(a.value << by, a.bits, a.is_unsigned);
	return in_type(a.is_unsigned ? a.value >> by : (uint64_t)((int64_t)a.value >> by), a.bits,
		       a.is_unsigned);
}

static bool less(struct decl_constant a, struct decl_constant b)
{
	return a.is_unsigned ? a.value < b.value : (int64_t)a.value < (int64_t)b.value;
}

static struct decl_constant arithmetic(char op, struct decl_constant a, struct decl_constant b,
				       bool *ok)
{
	switch (op) {
	case '|':
		return in_type(a.value | b.value, a.bits, a.is_unsigned);
	case '&':
		return in_type(a.value & b.value, a.bits, a.is_unsigned);
	case '^':
		return in_type(a.value ^ b.value, a.bits, a.is_unsigned);
	case '+':
		return in_type(a.value + b.value, a.bits, a.is_unsigned);
	case '-':
		return in_type(a.value - b.value, a.bits, a.is_unsigned);
	case '*':
		return in_type(a.value * b.value, a.bits, a.is_unsigned);
	default:
		return divide(a, b, op == '%', ok);
	}
}

static struct decl_constant apply(const char *op, struct decl_constant a, struct decl_constant b,
				  bool *ok)
{
	if (!strcmp(op, "||"))
		return an_int(a.value || b.value);
	if (!strcmp(op, "&&"))
		return an_int(a.value && b.value);
	if (!strcmp(op, "<<") || !strcmp(op, ">>"))
		return shift(a, b.value, *op == '<', ok);
	common_type(&a, &b);
	switch (*op) {
	case '=':
		return an_int(a.value == b.value);
	case '!':
		return an_int(a.value != b.value);
	case '<':
		return an_int(op[1] ? !less(b, a) : less(a, b));
	case '>':
		return an_int(op[1] ? !less(a, b) : less(b, a));
	default:
		return arithmetic(*op, a, b, ok);
	}
}

static struct decl_constant operation(struct decl_parser *p, unsigned int level, bool *ok)
{
	struct decl_constant value = unary(p, ok);
	const struct binary *op;

	if (p->depth >= DEEPEST)
		return unknown(ok);
	p->depth++;
	while (*ok && (op = binary_of(peek(p))) && op->level > level) {
		p->pos++;
		value = apply(op->s, value, operation(p, op->level, ok), ok);
	}
	p->depth--;
	return value;
}

/* Over one operand of "?:", up to the ':' or what ends the expression. */
static void skip_operand(struct decl_parser *p)
{
	unsigned int open = 0;

	for (;;) {
		decl_skip_to(p, "?:,;");
		if (is_char(peek(p), '?'))
			open++;
		else if (!is_char(peek(p), ':') || !open--)
			return;
		p->pos++;
	}
}

/* The operand that is not chosen may be anything; where it is a constant it has a say in the type. */
static struct decl_constant operand(struct decl_parser *p, bool *ok)
{
	size_t start = p->pos;
	struct decl_constant value = conditional(p, ok);

	if (!*ok) {
		p->pos = start;
		skip_operand(p);
	}
	return value;
}

static struct decl_constant conditional(struct decl_parser *p, bool *ok)
{
	struct decl_constant value = operation(p, 0, ok), yes, no;
	bool yes_known = true, no_known = true;

	if (!*ok || !is_char(peek(p), '?'))
		return value;
	if (p->depth >= DEEPEST)
		return unknown(ok);
	p->depth++;
	p->pos++;
	yes = is_char(peek(p), ':') ? value : operand(p, &yes_known);
	if (!accept(p, ':'))
		*ok = false;
	no = operand(p, &no_known);
	p->depth--;
	if (yes_known && no_known)
		common_type(&yes, &no);
	*ok = *ok && (value.value ? yes_known : no_known);
	return value.value ? yes : no;
}

/**
 * decl_constant() - work out a constant expression
 * @p: the parser; moved behind what could be read of it
 * @ok: set to whether it has a value that is known
 *
 * Return: the value in its type.
 */
struct decl_constant decl_constant(struct decl_parser *p, bool *ok)
{
	*ok = true;
	return conditional(p, ok);
}
