// SPDX-License-Identifier: GPL-2.0
/*
 * Enough of C's constant expressions for what headers write after #if: each
 * value is a number that may be unknown, and remembers the names that made it
 * what it is.
 */
#include "condition.h"

#include <stdlib.h>
#include <string.h>

#include "lexer.h"
#include "str.h"

enum {
	MAX_DEPTH = 60
};

/* A value while an expression is read. */
struct value {
	long number;
	bool known;
	struct cause cause[MAX_CAUSES];
	unsigned int causes;
	bool any;
};

/**
 * struct expression - the reader of one #if line
 * @lx: behind @t
 * @t: the token that comes next
 * @facts: say what is defined
 * @depth: of parentheses and macros, bounded
 */
struct expression {
	struct lexer lx;
	struct token t;
	struct facts *facts;
	unsigned int depth;
};

static void next(struct expression *e)
{
	e->t = lexer_next(&e->lx);
}

static bool take(struct expression *e, const char *text)
{
	if (!token_is(&e->t, text) || e->t.kind == TOKEN_END)
		return false;
	next(e);
	return true;
}

static void add_causes(struct value *v, const struct value *from)
{
	for (unsigned int i = 0; i < from->causes && v->causes < MAX_CAUSES; i++)
		v->cause[v->causes++] = from->cause[i];
}

static struct value number(long n)
{
	return (struct value){ .number = n, .known = true };
}

static struct value unknown(void)
{
	return (struct value){ .known = false };
}

/* Macros that stand on the compiler's command line, or that it knows of itself. */
static int predefined(const char *name)
{
	static const struct {
		const char *name;
		int value;
	} known[] = {
		{ "__KERNEL__", 1 },	{ "MODULE", 1 },      { "__ASSEMBLY__", 0 },
		{ "__ASSEMBLER__", 0 }, { "__cplusplus", 0 }, { "__GENKSYMS__", 0 },
		{ "__CHECKER__", 0 },	{ "__GNUC__", 1 },    { "__STDC__", 1 },
	};

	for (size_t i = 0; i < ARRAY_LEN(known); i++)
		if (!strcmp(known[i].name, name))
			return known[i].value;
	return -1;
}

static bool is_config(const char *name)
{
	return str_starts(name, "CONFIG_");
}

static bool is_configured(struct facts *facts, const char *name)
{
	const char *value = facts_config(facts, name);
	char *base;
	bool module;

	if (value || !str_ends(name, "_MODULE"))
		return value && !str_equal(value, "m");
	base = xstrndup(name, strlen(name) - strlen("_MODULE"));
	module = str_equal(facts_config(facts, base), "m");
	free(base);
	return module;
}

static struct value definition(struct expression *e, const struct token *t)
{
	char *name = xstrndup(t->s, t->len);
	struct value v = number(0);
	int fixed = predefined(name);

	if (fixed >= 0)
		v.number = fixed;
	else if (is_config(name))
		v.number = is_configured(e->facts, name);
	else if (facts_find(e->facts, FACT_MACRO, name))
		v.number = 1;
	else if (str_starts(name, "__"))
		v = unknown();
	v.cause[v.causes++] = (struct cause){ t->s, t->len, v.number };
	free(name);
	return v;
}

/* IS_ENABLED() and its kin: a module counts as they have it. */
static struct value config_is(struct expression *e, const struct token *t, const char *how)
{
	char *name = xstrndup(t->s, t->len);
	const char *value = facts_config(e->facts, name);
	bool yes = str_equal(value, "y"), module = str_equal(value, "m");
	struct value v = number(yes || module);

	if (!strcmp(how, "IS_BUILTIN"))
		v.number = yes;
	else if (!strcmp(how, "IS_MODULE"))
		v.number = module;
	v.cause[v.causes++] = (struct cause){ t->s, t->len, v.number };
	free(name);
	return v;
}

static struct value read_or(struct expression *e);

/* What a macro of numbers stands for; unknown for any other. */
static struct value expansion(struct expression *e, const struct token *t)
{
	char *name = xstrndup(t->s, t->len);
	const struct fact *macro = facts_find(e->facts, FACT_MACRO, name);
	const char *text = is_config(name) ? facts_config(e->facts, name)
			   : macro	   ? macro->value
					   : NULL;
	struct value v = definition(e, t);

	if (!text || !*text || str_equal(text, "y")) {
		free(name);
		return v;
	}
	v = unknown();
	if (text[strspn(text, "0123456789")] == '\0')
		v = number(strtol(text, NULL, 10));
	v.cause[v.causes++] = (struct cause){ t->s, t->len, v.number };
	free(name);
	return v;
}

static void skip_call(struct expression *e)
{
	unsigned int depth = 0;

	do {
		depth += token_is(&e->t, "(");
		depth -= token_is(&e->t, ")") && depth;
		next(e);
	} while (depth && e->t.kind != TOKEN_END);
}

static struct value read_defined(struct expression *e)
{
	bool open = take(e, "(");
	struct value v = definition(e, &e->t);

	next(e);
	if (open)
		take(e, ")");
	return v;
}

static struct value read_name(struct expression *e)
{
	static const char *const tests[] = { "IS_ENABLED", "IS_BUILTIN", "IS_MODULE",
					     "IS_REACHABLE" };
	struct token t = e->t;
	struct value v;

	next(e);
	if (token_is(&t, "defined"))
		return read_defined(e);
	if (!token_is(&e->t, "("))
		return expansion(e, &t);
	for (size_t i = 0; i < ARRAY_LEN(tests); i++) {
		if (!token_is(&t, tests[i]))
			continue;
		next(e);
		v = config_is(e, &e->t, tests[i]);
		next(e);
		take(e, ")");
		return v;
	}
	skip_call(e);
	return unknown();
}

static struct value read_unary(struct expression *e)
{
	struct value v = unknown();

	if (++e->depth > MAX_DEPTH) {
		e->t.kind = TOKEN_END;
	} else if (take(e, "!")) {
		v = read_unary(e);
		v.number = !v.number;
	} else if (take(e, "-")) {
		v = read_unary(e);
		v.number = -v.number;
	} else if (take(e, "(")) {
		v = read_or(e);
		take(e, ")");
	} else if (e->t.kind == TOKEN_NUMBER) {
		v = number(strtol(e->t.s, NULL, 0));
		next(e);
	} else if (e->t.kind == TOKEN_NAME) {
		v = read_name(e);
	} else {
		next(e);
	}
	e->depth--;
	return v;
}

static bool is_operator(const struct token *t)
{
	static const char *const op[] = { "==", "!=", "<=", ">=", "<", ">",  "+", "-",
					  "*",	"/",  "%",  "&",  "|", "<<", ">>" };

	for (size_t i = 0; i < ARRAY_LEN(op) && t->kind == TOKEN_PUNCT; i++)
		if (token_is(t, op[i]))
			return true;
	return false;
}

static struct value calculate(struct value a, const struct token *op, struct value b)
{
	struct value v = unknown();

	add_causes(&v, &a);
	add_causes(&v, &b);
	v.known = a.known && b.known;
	if (token_is(op, "=="))
		v.number = a.number == b.number;
	else if (token_is(op, "!="))
		v.number = a.number != b.number;
	else if (token_is(op, "<="))
		v.number = a.number <= b.number;
	else if (token_is(op, ">="))
		v.number = a.number >= b.number;
	else if (token_is(op, "<"))
		v.number = a.number < b.number;
	else if (token_is(op, ">"))
		v.number = a.number > b.number;
	else
		v.known = false; /* arithmetic is rare here, and mostly on versions */
	return v;
}

static struct value read_compared(struct expression *e)
{
	struct value v = read_unary(e);

	while (is_operator(&e->t)) {
		struct token op = e->t;

		next(e);
		v = calculate(v, &op, read_unary(e));
	}
	return v;
}

/* a && b where @decides is false, a || b where it is true. */
static struct value join(struct value a, struct value b, bool decides)
{
	if (a.known && !!a.number == decides)
		return a;
	if (b.known && !!b.number == decides)
		return b;
	a.number = !decides;
	a.any = decides && (a.any || a.causes < 2) && (b.any || b.causes < 2);
	a.known = a.known && b.known;
	add_causes(&a, &b);
	return a;
}

static struct value read_and(struct expression *e)
{
	struct value v = read_compared(e);

	while (take(e, "&&"))
		v = join(v, read_compared(e), false);
	return v;
}

static struct value read_or(struct expression *e)
{
	struct value v = read_and(e);

	while (take(e, "||"))
		v = join(v, read_and(e), true);
	return v;
}

static struct if_condition to_condition(const struct value *v)
{
	struct if_condition c = { .causes = v->causes, .any = v->any };

	c.holds = !v->known ? HOLDS_MAYBE : v->number ? HOLDS : HOLDS_NOT;
	memcpy(c.cause, v->cause, sizeof(c.cause));
	return c;
}

/**
 * condition_of() - does the condition of an #if line hold?
 * @text: what stands behind "#if" or "#elif"
 * @len: its length
 * @facts: the kernel's facts: what is defined and configured
 *
 * Return: the value; its causes point into @text.
 */
struct if_condition condition_of(const char *text, size_t len, struct facts *facts)
{
	struct expression e = { .facts = facts };
	struct value v;

	lexer_init(&e.lx, text, len);
	e.lx.line_start = false;
	next(&e);
	v = read_or(&e);
	return to_condition(&v);
}

/**
 * condition_of_name() - does the condition of an #ifdef line hold?
 * @name: the name that it asks for
 * @len: its length
 * @facts: the kernel's facts
 *
 * Return: the value; its cause points to @name.
 */
struct if_condition condition_of_name(const char *name, size_t len, struct facts *facts)
{
	struct expression e = { .facts = facts };
	struct token t = { .kind = TOKEN_NAME, .s = name, .len = len };
	struct value v = definition(&e, &t);

	return to_condition(&v);
}

/**
 * condition_not() - the opposite of a condition
 * @c: the condition
 */
struct if_condition condition_not(struct if_condition c)
{
	if (c.holds != HOLDS_MAYBE)
		c.holds = c.holds == HOLDS ? HOLDS_NOT : HOLDS;
	return c;
}

/* Two that are false together: neither would be enough to make the other true. */
static struct if_condition both_causes(struct if_condition a, const struct if_condition *b)
{
	a.any = (a.any && !b->causes) || (b->any && !a.causes);
	for (unsigned int i = 0; i < b->causes && a.causes < MAX_CAUSES; i++)
		a.cause[a.causes++] = b->cause[i];
	return a;
}

/**
 * condition_and() - both conditions
 * @a: one
 * @b: the other
 *
 * Return: the value, with the causes of what decides it.
 */
struct if_condition condition_and(struct if_condition a, struct if_condition b)
{
	if (a.holds == HOLDS_NOT && b.holds == HOLDS_NOT)
		return both_causes(a, &b);
	if (a.holds == HOLDS_NOT || b.holds == HOLDS)
		return a;
	return b.holds == HOLDS_NOT || a.holds == HOLDS ? b : a;
}

/**
 * condition_or() - either condition
 * @a: one
 * @b: the other
 *
 * Return: the value, with the causes of what decides it.
 */
struct if_condition condition_or(struct if_condition a, struct if_condition b)
{
	if (a.holds == HOLDS_NOT && b.holds == HOLDS_NOT)
		return both_causes(a, &b);
	if (a.holds == HOLDS || b.holds == HOLDS_NOT)
		return a;
	return b.holds == HOLDS || a.holds == HOLDS_NOT ? b : a;
}
