// SPDX-License-Identifier: GPL-2.0
/*
 * Two functions may be called alike and return other things: 0 where the other has
 * the number of bytes. A rule that only puts one in place of the other compiles, and
 * most callers, who ask for "< 0" or for nothing, look the same in both kernels. What
 * tells are the types that are returned, and callers that test what they get.
 */
#include "infer_meaning.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "infer_form.h"
#include "signature.h"

enum {
	NEAR = 6, /* pieces: how far behind a use its result is tested */
	FEWEST_OTHERWISE = 2, /* tests that changed: one may be an accident */
	FEWEST_ALIKE =
		3, /* tests that did not: so many speak for another type of the same meaning */
};

static bool is_comparison(const struct infer_token *t)
{
	static const char *const signs[] = { "==", "!=", "<", ">", "<=", ">=" };

	for (size_t i = 0; i < ARRAY_LEN(signs); i++)
		if (infer_is(t, signs[i]))
			return true;
	return false;
}

static bool same_token(const struct infer_pair *pair, uint32_t newer, uint32_t older)
{
	return infer_at(pair->newer.source, newer)->hash ==
	       infer_at(pair->older.source, older)->hash;
}

/* Does the older cut have two tokens of the newer file, one behind the other? */
static bool has_both(const struct infer_pair *pair, struct infer_span older, uint32_t newer)
{
	for (uint32_t i = older.from; i + 1 < older.to; i++)
		if (same_token(pair, newer, i) && same_token(pair, newer + 1, i + 1))
			return true;
	return false;
}

/* The cut reaches beyond the use: the test may be what changed. */
static enum infer_tested tested_within(const struct infer_pair *pair, const struct infer_cut *cut,
				       struct infer_span site)
{
	const struct infer_source *n = pair->newer.source;

	if (site.to + 1 < cut->newer.to && is_comparison(infer_at(n, site.to)))
		return has_both(pair, cut->older, site.to) ? INFER_TESTED_ALIKE
							   : INFER_TESTED_OTHERWISE;
	if (site.from > cut->newer.from && infer_is(infer_at(n, site.from - 1), "!"))
		return infer_is(infer_at(pair->older.source, cut->older.from), "!")
			       ? INFER_TESTED_ALIKE
			       : INFER_TESTED_OTHERWISE;
	return INFER_NOT_TESTED;
}

/* "if (f(x) < 0)", "if (!f(x))": the test stands around the use. */
static enum infer_tested tested_here(const struct infer_pair *pair, const struct infer_cut *cut,
				     struct infer_span site)
{
	const struct infer_source *n = pair->newer.source, *o = pair->older.source;
	bool compared = is_comparison(infer_at(n, site.to));
	bool negated = infer_is(infer_at(n, site.from - 1), "!");

	if (cut->older.from >= cut->older.to)
		return INFER_NOT_TESTED;
	if (cut->newer.from != site.from || cut->newer.to != site.to)
		return tested_within(pair, cut, site);
	if (compared || is_comparison(infer_at(o, cut->older.to)))
		return same_token(pair, site.to, cut->older.to) &&
				       same_token(pair, site.to + 1, cut->older.to + 1)
			       ? INFER_TESTED_ALIKE
			       : INFER_TESTED_OTHERWISE;
	if (negated || infer_is(infer_at(o, cut->older.from - 1), "!"))
		return same_token(pair, site.from - 1, cut->older.from - 1)
			       ? INFER_TESTED_ALIKE
			       : INFER_TESTED_OTHERWISE;
	return INFER_NOT_TESTED;
}

static bool has_token(const struct infer_source *s, struct infer_span span, uint32_t hash)
{
	for (uint32_t i = span.from; i < span.to; i++)
		if (infer_at(s, i)->hash == hash)
			return true;
	return false;
}

/* What stands in the parentheses of a piece that begins with "if"; empty where it does not. */
static struct infer_span condition(const struct infer_side *side, size_t piece)
{
	uint32_t from = side->piece.v[piece].from;
	struct infer_span none = { 0, 0 };

	if (!infer_is(infer_at(side->source, from), "if") ||
	    !infer_at(side->source, from + 1)->close)
		return none;
	return (struct infer_span){ from + 2, infer_at(side->source, from + 1)->close };
}

/* "ret = f(x);" and further down "if (ret < 0)". */
static enum infer_tested tested_below(const struct infer_pair *pair, size_t piece,
				      struct infer_span site)
{
	const struct infer_side *n = &pair->newer, *o = &pair->older;
	const struct infer_token *name;

	if (site.from < n->piece.v[piece].from + 2 ||
	    !infer_is(infer_at(n->source, site.from - 1), "="))
		return INFER_NOT_TESTED;
	name = infer_at(n->source, site.from - 2);
	if (name->kind != TOKEN_NAME)
		return INFER_NOT_TESTED;
	for (size_t i = piece + 1; i < n->piece.n && i <= piece + NEAR; i++) {
		struct infer_span whole = { n->piece.v[i].from, n->piece.v[i].to };
		struct infer_span here = condition(n, i), there;

		if (!has_token(n->source, whole, name->hash))
			continue;
		if (!has_token(n->source, here, name->hash) || n->mate[i] < 0)
			return INFER_NOT_TESTED;
		there = condition(o, n->mate[i]);
		if (!has_token(o->source, there, name->hash))
			return INFER_NOT_TESTED;
		return infer_spans_equal(n->source, here, o->source, there)
			       ? INFER_TESTED_ALIKE
			       : INFER_TESTED_OTHERWISE;
	}
	return INFER_NOT_TESTED;
}

/**
 * infer_tested_how() - is what a use returns tested, and in both kernels alike?
 * @pair: the items, aligned
 * @piece: the newer one's statement
 * @cut: what was cut out around the use
 * @site: the use: name and arguments
 */
enum infer_tested infer_tested_how(const struct infer_pair *pair, size_t piece,
				   const struct infer_cut *cut, struct infer_span site)
{
	enum infer_tested here = tested_here(pair, cut, site);

	return here == INFER_NOT_TESTED ? tested_below(pair, piece, site) : here;
}

/* The function that a form calls, if that is all it does; NULL else. */
static char *callee(const char *form)
{
	size_t len;

	form += strncmp(form, "$e0 = ", 6) ? 0 : 6;
	len = str_word(form);
	if (!len || (form[len] && strncmp(form + len, " (", 2)))
		return NULL;
	return xstrndup(form, len);
}

static bool is_number(const struct type *type, struct facts *facts)
{
	return type->kind == TYPE_BASE && strcmp(type->name, "void") && type_is_scalar(type, facts);
}

static bool has_name(const char *form, const char *name)
{
	for (const char *p = form; *p; p += strcspn(p, " "), p += *p == ' ')
		if (strcspn(p, " ") == strlen(name) && str_starts(p, name))
			return true;
	return false;
}

/* How the tests of all examples that became a call of that function changed. */
struct tests {
	unsigned int alike, otherwise;
	const struct infer_example *first; /* of those that changed */
};

static struct tests count_tests(const struct infer_examples *examples, const char *name)
{
	struct tests tests = { 0 };

	for (size_t i = 0; i < examples->n; i++) {
		const struct infer_example *e = &examples->v[i];

		if (e->outcome != INFER_CHANGED || !e->forms || !has_name(e->form[0].text, name))
			continue;
		tests.alike += e->tested == INFER_TESTED_ALIKE;
		tests.otherwise += e->tested == INFER_TESTED_OTHERWISE;
		if (e->tested == INFER_TESTED_OTHERWISE && !tests.first)
			tests.first = e;
	}
	return tests;
}

static const char *without_sign(const char *type)
{
	return type + (str_starts(type, "unsigned ") ? strlen("unsigned ") : 0);
}

static char *doubt_types(const struct infer *infer, const struct infer_setting *setting,
			 const char *name, const struct tests *tests)
{
	const struct fact *newer = infer->subject.newer;
	const struct fact *older = facts_find(setting->target, FACT_FUNCTION, name);
	char *a, *b, *why = NULL;

	if (!newer || newer->kind != FACT_FUNCTION || !older ||
	    !is_number(newer->type->to, setting->newest) ||
	    !is_number(older->type->to, setting->target) ||
	    signature_types(newer->type->to, setting->newest, older->type->to, setting->target) !=
		    TYPES_DIFFER)
		return NULL;
	a = type_text(newer->type->to);
	b = type_text(older->type->to);
	/* a count is the same with a sign; and a bool is a number's equal: there tests tell */
	if (strcmp(without_sign(a), without_sign(b)) &&
	    (tests->alike < FEWEST_ALIKE || (strcmp(a, "bool") && strcmp(b, "bool"))))
		why = xasprintf("it returns '%s', and '%s', which comes in its place, returns "
				"'%s': it may mean something else",
				a, name, b);
	free(a);
	free(b);
	return why;
}

/**
 * infer_meaning_doubt() - may a rule's function return another thing than the API?
 * @infer: an API with a rule
 * @setting: what it is made from
 *
 * Only rules that put one function in place of another are doubted: what also changes
 * the test around it knows about the difference.
 *
 * Return: why, for free(); NULL where nothing speaks for it.
 */
char *infer_meaning_doubt(const struct infer *infer, const struct infer_setting *setting)
{
	char *why = NULL;

	if (infer->subject.use.kind != INFER_NAME || infer->subject.use.callback)
		return NULL;
	for (size_t i = 0; i < infer->chosen.n && !why; i++) {
		char *from = callee(infer->chosen.v[i]->pattern);
		char *name = callee(infer->chosen.v[i]->text);
		struct tests tests = { 0 };

		if (from && name) {
			tests = count_tests(&infer->examples, name);
			why = doubt_types(infer, setting, name, &tests);
		}
		if (!why && tests.otherwise >= FEWEST_OTHERWISE &&
		    tests.otherwise * 4 >= tests.otherwise + tests.alike)
			why = xasprintf("what it returns is tested otherwise in %u of %u callers "
					"(%s:%u)",
					tests.otherwise, tests.otherwise + tests.alike,
					tests.first->files->newer, tests.first->line);
		free(from);
		free(name);
	}
	return why;
}
