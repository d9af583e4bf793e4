// SPDX-License-Identifier: GPL-2.0
/*
 * C's rules for a call, an assignment and an initializer: numbers convert into
 * each other, a pointer needs its own type (or void), and what it leads to may
 * gain const, but not lose it. Below that nothing may differ: a pointer to a
 * pointer, or to a function, is another type where const is somewhere else.
 */
#include "fits.h"

#include <stdlib.h>
#include <string.h>

#include "str.h"

/* A value on its way from one kernel's type to the other's. */
struct way {
	struct facts *from, *to;
};

static const struct type *resolve(struct facts *facts, const struct type *type)
{
	return type ? type_resolve(facts_arena(facts), type, facts) : NULL;
}

/**
 * type_is_void() - is it void, through typedefs?
 * @type: the type, or NULL
 * @facts: what its names mean
 */
bool type_is_void(const struct type *type, struct facts *facts)
{
	const struct type *t = resolve(facts, type);

	return t && t->kind == TYPE_BASE && t->name && !strcmp(t->name, "void");
}

/**
 * type_is_untold() - can only the compiler tell the type?
 * @type: typeof(), or one that was not read; or NULL
 */
bool type_is_untold(const struct type *type)
{
	while (type && type->kind != TYPE_BASE)
		type = type->to;
	return !type || !type->name || str_starts(type->name, "typeof") ||
	       str_starts(type->name, "__auto_type");
}

/**
 * types_read_alike() - have two types the same words?
 * @a: one
 * @b: the other; a typedef in it may mean another record
 */
bool types_read_alike(const struct type *a, const struct type *b)
{
	char *text_a = type_text(a), *text_b = type_text(b);
	bool alike = !strcmp(text_a, text_b);

	free(text_a);
	free(text_b);
	return alike;
}

static bool is_number(struct facts *facts, const struct type *type)
{
	const struct type *t = resolve(facts, type);

	return t && t->kind == TYPE_BASE && type_is_scalar(t, facts);
}

/*
 * A typedef of a function, or of a pointer to one: it reads alike where its
 * parameters changed, but what the driver gives for it has its own.
 */
static bool names_function(struct facts *facts, const struct type *type)
{
	const struct type *t = type->kind == TYPE_BASE ? resolve(facts, type) : NULL;

	if (t && t->kind == TYPE_POINTER)
		t = resolve(facts, t->to);
	return t && t->kind == TYPE_FUNCTION;
}

/* A record without a tag: of what is used of it, each member is compared by itself. */
static bool is_nameless(const struct type *type)
{
	return type->kind == TYPE_BASE && type->name && strchr(type->name, '<');
}

static enum type_fit pointers_fit(const struct way *w, const struct type *a, const struct type *b)
{
	const struct type *in_a = resolve(w->from, a->to), *in_b = resolve(w->to, b->to);
	bool loses = (in_a->quals & QUAL_CONST) && !(in_b->quals & QUAL_CONST);

	if (!type_is_void(in_a, w->from) && !type_is_void(in_b, w->to) &&
	    !(is_nameless(in_a) && is_nameless(in_b)) &&
	    types_compare(in_a, w->from, in_b, w->to) != TYPES_EQUAL)
		return FITS_NOT;
	return loses ? FITS_WRITABLE : FITS;
}

static enum type_fit fit(const struct way *w, const struct type *a, const struct type *b)
{
	const struct type *a_is, *b_is;

	if (!a || !b || type_is_untold(a) || type_is_untold(b))
		return FITS;
	if (a->kind == TYPE_ARRAY && (b->kind == TYPE_ARRAY || b->kind == TYPE_POINTER))
		return fit(w, a->to, b->to); /* one of another size is used alike, a pointer, too */
	if (types_read_alike(a, b) && !names_function(w->from, a))
		return FITS;
	a_is = resolve(w->from, a);
	b_is = resolve(w->to, b);
	if (a_is->kind == TYPE_POINTER && b_is->kind == TYPE_POINTER)
		return pointers_fit(w, a_is, b_is);
	if (types_compare(a, w->from, b, w->to) != TYPES_DIFFER ||
	    (is_nameless(a_is) && is_nameless(b_is)) ||
	    (is_number(w->from, a) && is_number(w->to, b)))
		return FITS;
	return (a_is->kind == TYPE_POINTER && type_is_void(a_is->to, w->from)) ||
			       (b_is->kind == TYPE_POINTER && type_is_void(b_is->to, w->to))
		       ? FITS
		       : FITS_NOT;
}

/**
 * type_fits() - does a value of one kernel's type go where the other's has another?
 * @value: the value's type; NULL fits
 * @from: the kernel whose names it has
 * @place: the type of what it is given to; NULL takes all
 * @to: that one's kernel
 *
 * Return: how it fits.
 */
enum type_fit type_fits(const struct type *value, struct facts *from, const struct type *place,
			struct facts *to)
{
	return fit(&(struct way){ from, to }, value, place);
}

/*
 * Of the same words, or of the same meaning. Words that mean one thing there and
 * another here (size_t for another word size) mean the same to the driver, too,
 * which is compiled with them here.
 */
static bool same_type(const struct type *a, struct facts *facts_a, const struct type *b,
		      struct facts *facts_b)
{
	return types_read_alike(a, b) || types_compare(a, facts_a, b, facts_b) == TYPES_EQUAL;
}

/**
 * types_same_signature() - can a function of one type stand where one of the other is declared?
 * @a: one; types of other things are compared as a whole
 * @facts_a: what its names mean
 * @b: the other
 * @facts_b: what its names mean
 */
bool types_same_signature(const struct type *a, struct facts *facts_a, const struct type *b,
			  struct facts *facts_b)
{
	if (a->kind != TYPE_FUNCTION || b->kind != TYPE_FUNCTION)
		return same_type(a, facts_a, b, facts_b);
	if (a->params != b->params || a->variadic != b->variadic || !types_called_alike(a, b) ||
	    !same_type(a->to, facts_a, b->to, facts_b))
		return false;
	for (unsigned int i = 0; i < a->params; i++)
		if (!same_type(a->param[i].type, facts_a, b->param[i].type, facts_b))
			return false;
	return true;
}
