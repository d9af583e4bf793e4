// SPDX-License-Identifier: GPL-2.0
/*
 * The truth table of two conditions, of which only those rows are made that
 * can still make both true: a question that is not answered yet is unknown,
 * and once one condition is no nothing more is asked. Rows that no kernel can
 * give are left out: a callback that returns both int and void, a member of a
 * structure that is not there.
 */
#include "overlap.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "question.h"
#include "question_kinds.h"
#include "type.h"

enum {
	MAX_ROWS = 200000
};

/* A question that has an answer in this row. */
struct said {
	const struct question *q;
	const struct question_kind *kind;
	char *arg[MAX_ARGS];
};

/* The table: what was asked so far, and the numbers that matter. */
struct table {
	const char *a, *b;
	struct asked asked;
	VEC(long) number;
	unsigned int rows;
};

static const char *without_tag(const char *type)
{
	return str_starts(type, "struct ")  ? type + 7
	       : str_starts(type, "union ") ? type + 6
					    : type;
}

static void split(struct said *said)
{
	const char *open = strchr(said->q->text, '('), *p = open + 1;
	size_t n;

	said->kind = question_kind_named(said->q->text, open - said->q->text);
	n = strlen(said->kind->args);
	for (size_t i = 0; i < n; i++) {
		const char *end = i + 1 < n ? strstr(p, ", ") : p + strlen(p) - 1;

		said->arg[i] = xstrndup(p, end - p);
		p = end + 2;
	}
}

static bool is_kind(const struct said *s, const char *name)
{
	return !strcmp(s->kind->name, name);
}

static bool is_yes(const struct said *s)
{
	return s->q->answer == ANSWER_YES;
}

static bool same_arg(const struct said *x, const struct said *y, unsigned int i)
{
	return str_equal(without_tag(x->arg[i]), without_tag(y->arg[i]));
}

/* A type without typedefs says what it is: another text is another type. */
static bool is_plain(const char *type)
{
	static const char *const words[] = { "void",   "int",	 "char",     "long",
					     "short",  "signed", "unsigned", "_Bool",
					     "struct", "union",	 "enum",     "const" };
	bool tag = false;

	for (const char *p = type; *p; p += str_word(p) ? str_word(p) : 1) {
		size_t len = str_word(p);
		bool known = !len || tag;

		for (size_t i = 0; i < ARRAY_LEN(words) && !known; i++)
			known = strlen(words[i]) == len && !strncmp(words[i], p, len);
		if (!known)
			return false;
		if (len)
			tag = !tag && (!strncmp(p, "struct", len) || !strncmp(p, "union", len) ||
				       !strncmp(p, "enum", len));
	}
	return true;
}

static bool types_differ(const char *x, const char *y)
{
	struct arena arena = { 0 };
	struct type *a = type_from_text(&arena, x), *b = type_from_text(&arena, y);
	char *one = a ? type_text(a) : NULL, *other = b ? type_text(b) : NULL;
	bool differ = one && other && strcmp(one, other) && is_plain(one) && is_plain(other);

	free(one);
	free(other);
	arena_free(&arena);
	return differ;
}

/* The same thing has two types. */
static bool two_types(const struct said *x, const struct said *y)
{
	size_t last = strlen(x->kind->args) - 1;

	if (x->kind != y->kind || x->kind->args[last] != 't' || !is_yes(x) || !is_yes(y))
		return false;
	for (size_t i = 0; i < last; i++)
		if (!same_arg(x, y, i))
			return false;
	return types_differ(x->arg[last], y->arg[last]);
}

/* Does it say that the member in its first arguments is there? */
static bool tells_member(const struct said *s)
{
	if (!str_starts(s->kind->args, "rn"))
		return false;
	return s->kind->is_number ? s->q->number >= 0 : is_yes(s);
}

/* What is said of a thing that is not there. */
static bool of_nothing(const struct said *x, const struct said *y)
{
	if (is_yes(x))
		return false;
	if (is_kind(x, "HAVE_MEMBER"))
		return tells_member(y) && same_arg(x, y, 0) && same_arg(x, y, 1);
	if (is_kind(x, "HAVE_TYPE"))
		return tells_member(y) && same_arg(x, y, 0);
	if (!same_arg(x, y, 0) || y->kind->is_number || !is_yes(y))
		return false;
	if (is_kind(x, "DECLARED"))
		return is_kind(y, "HAVE_FUNCTION") || is_kind(y, "RETURNS") ||
		       is_kind(y, "PARAM_IS");
	if (is_kind(x, "CALLABLE"))
		return is_kind(y, "HAVE_FUNCTION");
	if (is_kind(x, "HAVE_EXPORT"))
		return is_kind(y, "GPL_ONLY") || is_kind(y, "IN_NAMESPACE");
	return is_kind(x, "HAVE_CONSTANT") && is_kind(y, "HAVE_ENUMERATOR");
}

/* A number of parameters that does not go with the other. */
static bool wrong_number(const struct said *x, const struct said *y)
{
	bool member = is_kind(x, "MEMBER_PARAMS");

	if (!is_yes(y) || !same_arg(x, y, 0) || (member && !same_arg(x, y, 1)))
		return false;
	if (member)
		return (is_kind(y, "MEMBER_PARAM_IS") && atol(y->arg[2]) > x->q->number) ||
		       (is_kind(y, "MEMBER_RETURNS") && x->q->number < 0);
	if (!is_kind(x, "PARAMS"))
		return false;
	return (is_kind(y, "PARAM_IS") && atol(y->arg[1]) > x->q->number) ||
	       ((is_kind(y, "HAVE_FUNCTION") || is_kind(y, "CALLABLE") || is_kind(y, "RETURNS")) &&
		x->q->number < 0);
}

static bool contradict(const struct said *x, const struct said *y)
{
	if (two_types(x, y))
		return true;
	return x->kind->is_number ? wrong_number(x, y) : of_nothing(x, y);
}

/* Can a kernel give these answers? */
static bool can_be(const struct asked *asked)
{
	VEC(struct said) said = { 0 };
	bool can = true;

	map_each (&asked->by_text, e) {
		const struct question *q = e->value;

		if (q->answer == ANSWER_UNKNOWN)
			continue;
		vec_push(&said)->q = q;
		split(&said.v[said.n - 1]);
	}
	for (size_t i = 0; i < said.n && can; i++)
		for (size_t k = 0; k < said.n && can; k++)
			can = i == k || !contradict(&said.v[i], &said.v[k]);
	for (size_t i = 0; i < said.n; i++)
		for (size_t k = 0; k < MAX_ARGS; k++)
			free(said.v[i].arg[k]);
	vec_free(&said);
	return can;
}

static enum answer answer(struct table *t, const char *condition)
{
	struct strbuf error = { 0 };
	enum answer a =
		*condition ? question_answer(condition, NULL, &t->asked, &error) : ANSWER_YES;

	strbuf_free(&error);
	return a;
}

static bool fill_in(struct table *t);

static bool try_answers(struct table *t, struct question *q)
{
	bool found = false;

	if (q->is_number) {
		q->answer = ANSWER_YES;
		for (size_t i = 0; i < t->number.n && !found; i++) {
			q->number = t->number.v[i];
			found = fill_in(t);
		}
	} else {
		q->answer = ANSWER_YES;
		found = fill_in(t);
		if (!found) {
			q->answer = ANSWER_NO;
			found = fill_in(t);
		}
	}
	if (!found)
		q->answer = ANSWER_UNKNOWN;
	return found;
}

/* Return: whether the answers so far can be completed to a row where both are true. */
static bool fill_in(struct table *t)
{
	enum answer a = answer(t, t->a), b = answer(t, t->b);

	if (a == ANSWER_NO || b == ANSWER_NO || !can_be(&t->asked))
		return false;
	if ((a == ANSWER_YES && b == ANSWER_YES) || ++t->rows > MAX_ROWS)
		return true;
	map_each (&t->asked.by_text, e) {
		struct question *q = e->value;

		if (q->answer == ANSWER_UNKNOWN)
			return try_answers(t, q);
	}
	return true;
}

/* The numbers that a condition compares with, and those beside them. */
static void add_numbers(struct table *t, const char *condition)
{
	for (const char *p = condition; (p = strpbrk(p, "=<>")); p++) {
		char *end;
		long n = strtol(p + 1, &end, 10);

		if (end == p + 1)
			continue;
		for (long near = n - 1; near <= n + 1; near++) {
			bool known = false;

			for (size_t i = 0; i < t->number.n; i++)
				known |= t->number.v[i] == near;
			if (!known)
				*vec_push(&t->number) = near;
		}
	}
}

static void tell(const struct table *t, struct strbuf *where)
{
	map_each (&t->asked.by_text, e) {
		const struct question *q = e->value;
		const char *between = where->len ? " && " : "";

		if (q->answer == ANSWER_UNKNOWN)
			continue;
		if (q->is_number)
			strbuf_printf(where, "%s%s == %ld", between, q->text, q->number);
		else
			strbuf_printf(where, "%s%s%s", between, q->answer == ANSWER_YES ? "" : "!",
				      q->text);
	}
}

/**
 * conditions_overlap() - can two conditions be true of one kernel?
 * @a: a condition that question_check() accepts, or "" for always
 * @b: another
 * @where: gets answers that make both true, appended; may be NULL
 *
 * It is decided by the conditions alone. What cannot be decided in reasonable
 * time is taken for an overlap.
 *
 * Return: whether they can.
 */
bool conditions_overlap(const char *a, const char *b, struct strbuf *where)
{
	struct table t = { .a = a, .b = b };
	bool overlap;

	add_numbers(&t, a);
	add_numbers(&t, b);
	overlap = fill_in(&t);
	if (overlap && where)
		tell(&t, where);
	asked_free(&t.asked);
	vec_free(&t.number);
	return overlap;
}
