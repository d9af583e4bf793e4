// SPDX-License-Identifier: GPL-2.0
/*
 * Two headers may define one name. What a driver means by it is told by the
 * headers that it sees; and what that was on an older kernel, by the header that
 * has it, which mostly is still the same.
 */
#include "meant.h"

#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "describe.h"
#include "reach.h"
#include "str.h"

/* A shim is the header that it extends. */
static const char *header_of(const struct fact *fact)
{
	const char *file = fact->file ? fact->file : "";

	if (str_starts(file, "backport-include/"))
		return file + strlen("backport-include/");
	return str_starts(file, "include/") ? file + strlen("include/") : file;
}

/**
 * includable_header() - how the header of a fact is included
 * @fact: the fact, of a kernel or of shims over it
 *
 * Return: as in #include <...>; NULL where it is not by name, but by way of others.
 */
const char *includable_header(const struct fact *fact)
{
	const char *path = header_of(fact);

	if (str_starts(path, "uapi/"))
		path += strlen("uapi/");
	if (*path == '/' || *path == '<' || str_starts(path, "asm") ||
	    str_starts(path, "generated/"))
		return NULL;
	return path;
}

static bool is_seen(const struct sight *sight, const struct fact *fact)
{
	const char *header = sight->headers && fact->file ? includable_header(fact) : NULL;

	return header && reach_has(sight->headers, header);
}

static bool is_like(const struct sight *sight, const struct fact *fact)
{
	struct fact a = *fact, b;

	if (!sight->like)
		return false;
	b = *sight->like;
	a.file = header_of(fact);
	b.file = header_of(sight->like);
	return api_same_header(&a, &b);
}

/* A header that comes along for another driver says nothing of what this one means. */
static bool is_for_another(const struct sight *sight, const struct fact *fact)
{
	return sight->headers && str_starts(fact->file, "include/") && includable_header(fact) &&
	       !is_like(sight, fact) && !is_seen(sight, fact);
}

/*
 * How well a definition fits: 4 where a shim gives it, which knows what it stands
 * before, 3 in the header of its other form, 2 in one that is seen, 1 in one that
 * comes along with others, 0 none of it.
 */
static int fitness(const struct sight *sight, const struct fact *fact)
{
	if (fact_is_ours(fact))
		return is_for_another(sight, fact) ? 0 : 4;
	if (is_like(sight, fact))
		return 3;
	if (is_seen(sight, fact))
		return 2;
	return sight->headers && fact->file && !includable_header(fact);
}

/*
 * The one that fits best, of those that fit alike the first. A function that is
 * declared in several headers is one function, and its definition, which comes
 * first, is what a call calls wherever it is seen.
 */
static const struct fact *best(const struct sight *sight, enum fact_kind kind, const char *name,
			       int *fits)
{
	const struct fact *const *definition;
	unsigned int n = facts_definitions(sight->facts, kind, name, &definition);
	const struct fact *found = NULL;

	*fits = -1;
	for (unsigned int i = 0; i < n; i++) {
		int fit = fitness(sight, definition[i]);

		if (i == 1 && (kind == FACT_FUNCTION || kind == FACT_VARIABLE) &&
		    (*fits > 0 || !sight->headers))
			break;
		if (fit > *fits) {
			found = definition[i];
			*fits = fit;
		}
	}
	return found;
}

/**
 * meant_fact() - what is meant by a name, as one kind of thing
 * @sight: where it is used
 * @kind: the kind, not FACT_MEMBER
 * @name: the name
 *
 * Return: the definition; that of facts_find() where nothing speaks for another.
 * NULL for none.
 */
const struct fact *meant_fact(const struct sight *sight, enum fact_kind kind, const char *name)
{
	int fits;

	return best(sight, kind, name, &fits);
}

/**
 * meant_any() - what is meant by a name, whatever it is
 * @sight: where it is used
 * @name: the name
 *
 * Return: as facts_any(), but what is seen goes before what is not.
 */
const struct fact *meant_any(const struct sight *sight, const char *name)
{
	static const enum fact_kind order[] = { FACT_FUNCTION,	 FACT_MACRO,   FACT_VARIABLE,
						FACT_ENUMERATOR, FACT_TYPEDEF, FACT_STRUCT,
						FACT_UNION,	 FACT_ENUM };
	const struct fact *first = facts_any(sight->facts, name), *fact;
	int fits;

	if (!first)
		return NULL;
	first = best(sight, first->kind, name, &fits);
	for (size_t i = 0; i < ARRAY_LEN(order) && fits <= 0 && sight->headers; i++) {
		fact = best(sight, order[i], name, &fits);
		if (fits > 0)
			first = fact;
	}
	return first;
}

/* A macro that is not seen hides no function that is. */
static const struct fact *find_callable(enum fact_kind kind, const char *name, void *data)
{
	struct sight sight = *(const struct sight *)data;
	const struct fact *fact, *function;
	int fits, function_fits;

	/* What a macro passes a call on to has another name. */
	if (sight.like && strcmp(sight.like->name, name))
		sight.like = NULL;
	fact = best(&sight, kind, name, &fits);
	if (!fact || kind != FACT_MACRO || fits > 0 || !sight.headers)
		return fact;
	function = best(&sight, FACT_FUNCTION, name, &function_fits);
	return function && function_fits > 0 ? NULL : fact;
}

/**
 * meant_callable() - what a call of a name calls
 * @sight: where it stands
 * @name: the name
 *
 * Return: as facts_callable().
 */
const struct fact *meant_callable(const struct sight *sight, const char *name)
{
	return callable_by(find_callable, (void *)sight, name);
}

/**
 * meant_record() - the record that a type's name means
 * @sight: where it is used
 * @type_name: as facts_record() takes it
 *
 * Return: as facts_record().
 */
const struct fact *meant_record(const struct sight *sight, const char *type_name)
{
	const struct fact *first = facts_record(sight->facts, type_name);

	return first ? meant_fact(sight, first->kind, first->name) : NULL;
}

static const struct fact *record_of_type(const struct sight *sight, const struct type *type)
{
	while (type && type->kind != TYPE_BASE)
		type = type->to;
	return type && type->name ? meant_record(sight, type->name) : NULL;
}

/* The record that the part of a path before its last dot names: "x", or "x.y" without a tag. */
static const struct fact *outer_record(const struct sight *sight, const char *path, int len)
{
	const struct fact *record = NULL;

	for (size_t i = 0; i < 4 && !record; i++) {
		char *name = xasprintf("%s %s%.*s%s", i % 2 ? "union" : "struct", i < 2 ? "" : "<",
				       len, path, i < 2 ? "" : ">");

		record = meant_record(sight, name);
		if (!record && i >= 2)
			record = meant_untagged(sight, name);
		free(name);
	}
	return record;
}

/**
 * meant_untagged() - the record without a tag that a member is of
 * @sight: where it is used
 * @type_name: its name on another kernel, "struct <x.first>"
 *
 * Such a record is named for the first member that is of it: where this kernel has others
 * of it before that one, it is found by the member itself.
 *
 * Return: the record; NULL where there is no such member, or it is of none.
 */
const struct fact *meant_untagged(const struct sight *sight, const char *type_name)
{
	const char *open = strchr(type_name, '<'), *dot = open ? strrchr(open, '.') : NULL;
	const struct fact *outer, *member = NULL;

	outer = dot ? outer_record(sight, open + 1, dot - open - 1) : NULL;
	if (outer) {
		char *name = xstrndup(dot + 1, strcspn(dot + 1, ">"));

		member = facts_member_of(sight->facts, outer, name);
		free(name);
	}
	return member ? record_of_type(sight, member->type) : NULL;
}

static bool same_types(const struct type *a, const struct type *b)
{
	char *x = a ? type_declaration(a, "") : NULL, *y = b ? type_declaration(b, "") : NULL;
	bool same = str_equal(x ? x : "", y ? y : "");

	free(x);
	free(y);
	return same;
}

/**
 * definitions_equal() - do two headers say the same of a name?
 * @a: what one says
 * @b: what the other says
 *
 * Return: true where the two are of one kind and of the same words.
 */
bool definitions_equal(const struct fact *a, const struct fact *b)
{
	if (a->kind != b->kind || a->params != b->params || a->members != b->members ||
	    (a->flags ^ b->flags) & (FACT_FUNCTION_LIKE | FACT_IS_VARIADIC) ||
	    !str_equal(a->value ? a->value : "", b->value ? b->value : "") ||
	    !same_types(a->type, b->type))
		return false;
	for (unsigned int i = 0; i < a->params; i++)
		if (!str_equal(a->param[i].name, b->param[i].name))
			return false;
	for (unsigned int i = 0; i < a->members; i++)
		if (!str_equal(a->member[i]->name, b->member[i]->name) ||
		    !definitions_equal(a->member[i], b->member[i]))
			return false;
	return true;
}

/* One function or variable, wherever it is declared: there can be no second. */
static bool is_one_symbol(const struct fact *fact)
{
	return (fact->kind == FACT_FUNCTION || fact->kind == FACT_VARIABLE) &&
	       !(fact->flags & FACT_STATIC);
}

/**
 * meant_is_others() - is an older definition another thing of the same name?
 * @here: where it is used on the older kernel; @like is what is meant on the newest one
 * @newest: the newest kernel's facts
 * @older: what meant_fact() and the like found
 *
 * What is not seen on the older kernel may have moved from one header to another.
 * But where the newest kernel has something else by that name in the header of the
 * older one, too, that is what became of it.
 *
 * Return: true where @older is no older form of what is meant.
 */
bool meant_is_others(const struct sight *here, struct facts *newest, const struct fact *older)
{
	const struct sight there = { .facts = newest, .like = older };
	const struct fact *newer = here->like, *now;

	if (!here->headers || !newer || strcmp(newer->name, older->name) ||
	    fitness(here, older) > 0 || is_one_symbol(newer) || is_one_symbol(older))
		return false;
	now = meant_fact(&there, older->kind, older->name);
	return now && now != newer && is_like(&there, now) && !definitions_equal(now, newer);
}
