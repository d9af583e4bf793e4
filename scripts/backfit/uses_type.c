// SPDX-License-Identifier: GPL-2.0
/* The types of what is used, as far as records and their members need them. */
#include "uses_walk.h"

#include "str.h"

/**
 * uses_record_of() - the record that a type is, through typedefs
 * @w: the walker
 * @type: the type, or NULL
 * @through: or that it points to
 *
 * Return: the record's type, or NULL.
 */
const struct type *uses_record_of(struct walker *w, const struct type *type, bool through)
{
	const struct type *t = type ? type_resolve(w->arena, type, w->facts) : NULL;

	if (t && through && (t->kind == TYPE_POINTER || t->kind == TYPE_ARRAY))
		t = type_resolve(w->arena, t->to, w->facts);
	return t && t->kind == TYPE_BASE ? t : NULL;
}

/**
 * uses_pointer_to() - the type of a type's address
 * @w: the walker
 * @type: the type, or NULL
 *
 * Return: the pointer, or NULL.
 */
const struct type *uses_pointer_to(struct walker *w, const struct type *type)
{
	struct type *p;

	if (!type)
		return NULL;
	p = arena_alloc(w->arena, sizeof(*p));
	p->kind = TYPE_POINTER;
	p->to = (struct type *)type;
	return p;
}

/**
 * uses_pointed_by() - the type behind a pointer, an array or a function
 * @w: the walker
 * @type: the type, or NULL
 *
 * Return: the type that it leads to, or NULL.
 */
const struct type *uses_pointed_by(struct walker *w, const struct type *type)
{
	const struct type *t = type ? type_resolve(w->arena, type, w->facts) : NULL;

	return t && t->kind != TYPE_BASE ? t->to : NULL;
}

static const struct type *with_const(struct walker *w, const struct type *type)
{
	struct type *t = arena_alloc(w->arena, sizeof(*t));

	*t = *type;
	if (t->kind == TYPE_ARRAY)
		t->to = (struct type *)with_const(w, type->to);
	else
		t->quals |= QUAL_CONST;
	return t;
}

static const struct type *without_const(struct walker *w, const struct type *type)
{
	struct type *t;

	if (!type || !(type->quals & QUAL_CONST))
		return type;
	t = arena_alloc(w->arena, sizeof(*t));
	*t = *type;
	t->quals &= ~(unsigned int)QUAL_CONST;
	return t;
}

/**
 * uses_leads_to_const() - does a value point to what may not be written to?
 * @w: the walker
 * @type: its type, or NULL
 */
bool uses_leads_to_const(struct walker *w, const struct type *type)
{
	const struct type *t = type ? type_resolve(w->arena, type, w->facts) : NULL;

	if (!t || (t->kind != TYPE_POINTER && t->kind != TYPE_ARRAY))
		return false;
	do
		t = type_resolve(w->arena, t->to, w->facts);
	while (t->kind == TYPE_ARRAY);
	return t->quals & QUAL_CONST;
}

/* What comes of a macro may be written to, whatever it was made from. */
static const struct type *without_const_target(struct walker *w, const struct type *type)
{
	return uses_leads_to_const(w, type)
		       ? uses_pointer_to(w, without_const(w, uses_pointed_by(w, type)))
		       : type;
}

/**
 * uses_api_type() - the type of what an API gives
 * @w: the walker
 * @type: its type on the newest tree, or NULL
 *
 * Return: the type without const: the target may give what may be written to.
 */
const struct type *uses_api_type(struct walker *w, const struct type *type)
{
	if (type && type->kind == TYPE_ARRAY) {
		struct type *t = arena_alloc(w->arena, sizeof(*t));

		*t = *type;
		t->to = (struct type *)uses_api_type(w, type->to);
		return t;
	}
	return without_const_target(w, without_const(w, type));
}

/**
 * uses_as_part_of() - the type of a member or an element of something
 * @w: the walker
 * @part: its declared type, or NULL
 * @whole: the type of the record or array; a const one makes its parts const
 *
 * Return: the type, or NULL.
 */
const struct type *uses_as_part_of(struct walker *w, const struct type *part,
				   const struct type *whole)
{
	return part && whole && (whole->quals & QUAL_CONST) ? with_const(w, part) : part;
}

/**
 * uses_element_type() - the type of an element that has no designator
 * @w: the walker
 * @type: the array's or the record's, or NULL
 * @n: which element
 *
 * Return: the type, or NULL.
 */
const struct type *uses_element_type(struct walker *w, const struct type *type, unsigned int n)
{
	const struct type *t = type ? type_resolve(w->arena, type, w->facts) : NULL;
	const struct fact *record;

	if (t && t->kind == TYPE_ARRAY)
		return t->to;
	record = t && t->kind == TYPE_BASE ? facts_record(w->facts, t->name) : NULL;
	return record && n < record->members ? record->member[n]->type : NULL;
}

/**
 * uses_name_type() - the type of a variable or a function
 * @w: the walker
 * @t: the name
 *
 * Return: the type, or NULL.
 */
const struct type *uses_name_type(struct walker *w, const struct token *t)
{
	const struct local *local = uses_find_local(w, t);
	const struct fact *fact;
	char *name;

	if (local)
		return local->type;
	name = text_of(w, t);
	fact = facts_find(w->facts, FACT_VARIABLE, name);
	if (!fact)
		fact = facts_find(w->facts, FACT_FUNCTION, name);
	if (!fact)
		return NULL;
	return is_own(w, name) ? fact->type : uses_api_type(w, fact->type);
}

/**
 * uses_called_type() - what a call of a function, or through a pointer to one, gives
 * @w: the walker
 * @type: the type of what is called, or NULL
 *
 * Return: the type, or NULL.
 */
const struct type *uses_called_type(struct walker *w, const struct type *type)
{
	const struct type *f = type ? type_resolve(w->arena, type, w->facts) : NULL;

	if (f && f->kind == TYPE_POINTER)
		f = type_resolve(w->arena, f->to, w->facts);
	return f && f->kind == TYPE_FUNCTION ? f->to : NULL;
}

/**
 * uses_call_type() - what a call by name gives
 * @w: the walker
 * @name: the function or macro
 * @macro: the macro, or NULL
 * @args: what the call's arguments are: they say what macros of that form give
 *
 * Return: the type, or NULL.
 */
const struct type *uses_call_type(struct walker *w, const char *name, const struct fact *macro,
				  const struct arguments *args)
{
	const struct fact *f = facts_find(w->facts, FACT_FUNCTION, name);

	if (f && f->type)
		return is_own(w, name) ? f->type->to : uses_api_type(w, f->type->to);
	if (!macro)
		return NULL;
	if (args->type_name)
		return uses_pointer_to(w, without_const(w, args->type_name));
	if (args->names_member)
		return args->first;
	if (str_ends(name, "_obj") || str_ends(name, "_flex") || str_ends(name, "_objs"))
		return uses_pointer_to(w, without_const(w, args->first));
	return args->n == 1 ? without_const_target(w, args->first) : NULL;
}

/**
 * uses_type_name_at() - is this a type's name, as casts and macros' arguments have it?
 * @w: the walker
 * @pos: where it begins
 * @end: set to the ')' or ',' behind it
 * @type: set to the type, where it is one
 */
bool uses_type_name_at(struct walker *w, size_t pos, size_t *end, const struct type **type)
{
	struct type *t = NULL;

	*end = pos;
	if (!is_name(w, pos) || uses_find_local(w, &w->token[pos]))
		return false;
	if (!decl_parse_type_name(&w->parser, end, &t) || !(is(w, *end, ")") || is(w, *end, ",")))
		return false;
	*type = t;
	return true;
}
