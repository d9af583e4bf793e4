// SPDX-License-Identifier: GPL-2.0
#include "signature.h"

#include <stdlib.h>
#include <string.h>

/* How well two parameters go together; a pair beats one that is new beside one that is gone. */
enum {
	FITS_NOT = 1,
	FITS_NAME = 6,
	FITS_TYPE = 5,
	FITS_CONST = 4,
};

/* One step of an alignment of two parameter lists. */
enum step_kind {
	PAIR,
	NEW_ONLY,
	OLD_ONLY,
};

struct alignment {
	const struct type *a, *b;
	struct facts *newest, *target;
	enum type_match *match;
	unsigned int *score;
};

/*
 * The same but for the place that names a record without a tag: "struct <a.b>"
 * moves with its user, and is compared where it stands itself.
 */
static bool names_alike(const char *a, const char *b)
{
	while (*a && *a == *b) {
		if (*a == '<') {
			a += strcspn(a, ">");
			b += strcspn(b, ">");
		} else {
			a++;
			b++;
		}
	}
	return *a == *b;
}

static bool reads_alike(const struct type *a, const struct type *b)
{
	for (; a && b && a->kind == b->kind && a->quals == b->quals; a = a->to, b = b->to) {
		if (a->kind == TYPE_BASE)
			return names_alike(a->name, b->name);
		if (a->kind == TYPE_ARRAY && strcmp(a->size, b->size))
			return false;
		if (a->kind != TYPE_FUNCTION)
			continue;
		if (a->params != b->params || a->variadic != b->variadic)
			return false;
		for (unsigned int i = 0; i < a->params; i++)
			if (!reads_alike(a->param[i].type, b->param[i].type))
				return false;
	}
	return !a && !b;
}

static bool is_untold(const struct type *type)
{
	while (type && type->kind != TYPE_BASE)
		type = type->to;
	return !type || !type->name || str_starts(type->name, "typeof");
}

/**
 * signature_types() - types_compare(), but words alike are the same
 * @newer: the newest kernel's type
 * @newest: its facts
 * @older: the target's
 * @target: its facts
 *
 * A typedef that both kernels have, and that stands for something else on each,
 * is a difference of its own and not one of all that use it. What only the
 * compiler can tell (typeof) is taken for the same.
 *
 * Return: how they compare.
 */
enum type_match signature_types(const struct type *newer, struct facts *newest,
				const struct type *older, struct facts *target)
{
	if (!newer || !older)
		return newer == older ? TYPES_EQUAL : TYPES_DIFFER;
	if (is_untold(newer) || is_untold(older))
		return TYPES_EQUAL;
	return reads_alike(newer, older) ? TYPES_EQUAL
					 : types_compare(newer, newest, older, target);
}

/**
 * type_change_words() - say that a type is another one
 * @newer: the newest kernel's
 * @older: the target's
 * @out: gets "struct x *, was void *"
 */
void type_change_words(const struct type *newer, const struct type *older, struct strbuf *out)
{
	char *a = type_text(newer), *b = type_text(older);

	strbuf_printf(out, "%s, was %s", a, b);
	free(a);
	free(b);
}

static enum type_match *match_at(const struct alignment *al, unsigned int i, unsigned int k)
{
	return &al->match[i * al->b->params + k];
}

static unsigned int *score_at(const struct alignment *al, unsigned int i, unsigned int k)
{
	return &al->score[i * (al->b->params + 1) + k];
}

static unsigned int fit(const struct alignment *al, unsigned int i, unsigned int k)
{
	const char *x = al->a->param[i].name, *y = al->b->param[k].name;
	unsigned int points = x && y && !strcmp(x, y) ? FITS_NAME : 0;

	switch (*match_at(al, i, k)) {
	case TYPES_EQUAL:
		return points + FITS_TYPE;
	case TYPES_DIFFER:
		return points ? points : FITS_NOT;
	default:
		return points + FITS_CONST;
	}
}

static unsigned int best(unsigned int a, unsigned int b)
{
	return a > b ? a : b;
}

/* Scores of aligning what follows each pair of places. */
static void score_all(struct alignment *al)
{
	unsigned int n = al->a->params, m = al->b->params;

	for (unsigned int i = 0; i < n; i++)
		for (unsigned int k = 0; k < m; k++)
			*match_at(al, i, k) = signature_types(al->a->param[i].type, al->newest,
							      al->b->param[k].type, al->target);
	for (unsigned int i = n; i-- > 0;)
		for (unsigned int k = m; k-- > 0;)
			*score_at(al, i, k) =
				best(fit(al, i, k) + *score_at(al, i + 1, k + 1),
				     best(*score_at(al, i + 1, k), *score_at(al, i, k + 1)));
}

static enum step_kind step_from(const struct alignment *al, unsigned int i, unsigned int k)
{
	if (i == al->a->params)
		return OLD_ONLY;
	if (k == al->b->params)
		return NEW_ONLY;
	if (*score_at(al, i, k) == fit(al, i, k) + *score_at(al, i + 1, k + 1))
		return PAIR;
	return *score_at(al, i, k) == *score_at(al, i + 1, k) ? NEW_ONLY : OLD_ONLY;
}

static void put_param(struct strbuf *out, unsigned int at, const char *name)
{
	strbuf_printf(out, "%sparameter %u ", out->len ? "; " : "", at + 1);
	if (name && *name)
		strbuf_printf(out, "'%s' ", name);
}

static void one_side(struct signature *out, const struct type *function, unsigned int at,
		     const char *word)
{
	const struct type_param *param = &function->param[at];
	char *text = type_text(param->type);

	put_param(&out->params, at, param->name);
	strbuf_printf(&out->params, "(%s) is %s", text, word);
	free(text);
	out->differs |= SIG_PARAMS;
}

static void compare_pair(struct signature *out, const struct alignment *al, unsigned int i,
			 unsigned int k)
{
	const struct type_param *a = &al->a->param[i], *b = &al->b->param[k];
	enum type_match match = *match_at(al, i, k);

	if (match == TYPES_EQUAL)
		return;
	out->differs |= match == TYPES_DIFFER ? SIG_PARAMS : SIG_PARAM_CONST;
	put_param(&out->params, i, a->name ? a->name : b->name);
	strbuf_puts(&out->params, "is ");
	type_change_words(a->type, b->type, &out->params);
}

static void compare_params(struct signature *out, struct alignment *al)
{
	unsigned int i = 0, k = 0, n = al->a->params, m = al->b->params;

	al->match = xcalloc((size_t)n * m + 1, sizeof(*al->match));
	al->score = xcalloc((size_t)(n + 1) * (m + 1), sizeof(*al->score));
	score_all(al);
	while (i < n || k < m) {
		switch (step_from(al, i, k)) {
		case PAIR:
			compare_pair(out, al, i++, k++);
			break;
		case NEW_ONLY:
			one_side(out, al->a, i++, "new");
			break;
		case OLD_ONLY:
			one_side(out, al->b, k++, "gone");
			break;
		}
	}
	free(al->match);
	free(al->score);
}

static void compare_returns(struct signature *out, const struct alignment *al)
{
	enum type_match match = signature_types(al->a->to, al->newest, al->b->to, al->target);

	if (match == TYPES_EQUAL)
		return;
	out->differs |= match == TYPES_DIFFER ? SIG_RETURN : SIG_RETURN_CONST;
	strbuf_puts(&out->returns, "returns ");
	type_change_words(al->a->to, al->b->to, &out->returns);
}

/**
 * signature_compare() - hold two function types against each other
 * @newer: the newest kernel's
 * @newest: its facts
 * @older: the target's
 * @target: its facts
 * @out: filled in; signature_free() it
 *
 * Parameters are paired by type and name, so that one that was put in or taken
 * out is told as that, and not as a difference of all behind it.
 */
void signature_compare(const struct type *newer, struct facts *newest, const struct type *older,
		       struct facts *target, struct signature *out)
{
	struct alignment al = { .a = newer, .b = older, .newest = newest, .target = target };

	*out = (struct signature){ 0 };
	if (reads_alike(newer, older))
		return;
	compare_params(out, &al);
	if (newer->variadic != older->variadic) {
		out->differs |= SIG_PARAMS;
		strbuf_printf(&out->params, "%s\"...\" is %s", out->params.len ? "; " : "",
			      newer->variadic ? "new" : "gone");
	}
	if (!types_called_alike(newer, older)) {
		out->differs |= SIG_PARAMS;
		strbuf_printf(&out->params, "%sthe calling convention is another",
			      out->params.len ? "; " : "");
	}
	compare_returns(out, &al);
}

/**
 * signature_pairs() - which parameter of one function type is which of the other
 * @newer: the newest kernel's
 * @newest: its facts
 * @older: the target's
 * @target: its facts
 * @pair: for each of the newest's parameters, the number of the target's from 0, or -1
 *	where it has none
 */
void signature_pairs(const struct type *newer, struct facts *newest, const struct type *older,
		     struct facts *target, int *pair)
{
	struct alignment al = { .a = newer, .b = older, .newest = newest, .target = target };
	unsigned int i = 0, k = 0, n = newer->params, m = older->params;

	al.match = xcalloc((size_t)n * m + 1, sizeof(*al.match));
	al.score = xcalloc((size_t)(n + 1) * (m + 1), sizeof(*al.score));
	score_all(&al);
	while (i < n) {
		enum step_kind step = step_from(&al, i, k);

		if (step != OLD_ONLY)
			pair[i++] = step == PAIR ? (int)k : -1;
		k += step != NEW_ONLY;
	}
	free(al.match);
	free(al.score);
}

/**
 * signature_free() - give back the memory
 * @sig: the difference
 */
void signature_free(struct signature *sig)
{
	strbuf_free(&sig->params);
	strbuf_free(&sig->returns);
}

/**
 * type_typedefs() - the typedefs of a type, which SmPL must be told of
 * @names: gets their names
 * @type: the type, with all that it is made from; NULL has none
 */
void type_typedefs(struct map *names, const struct type *type)
{
	/* what SmPL knows by itself */
	static const char *const base[] = { "void",  "_Bool", "bool",	"int",	   "char",
					    "short", "long",  "size_t", "ssize_t", "ptrdiff_t" };

	for (; type; type = type->to) {
		const char *name = type->kind == TYPE_BASE ? type->name : NULL;
		bool known = !name || strchr(name, ' ') || strchr(name, '(');

		for (size_t i = 0; i < ARRAY_LEN(base) && !known; i++)
			known = !strcmp(base[i], name);
		if (!known)
			map_put(names, name);
		for (unsigned int i = 0; type->kind == TYPE_FUNCTION && i < type->params; i++)
			type_typedefs(names, type->param[i].type);
	}
}
