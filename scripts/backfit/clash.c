// SPDX-License-Identifier: GPL-2.0
/*
 * A driver may define what an older header has under the same name: a helper that
 * was the header's then, or the very function that the header declares, in its
 * newer form. The compiler takes neither.
 */
#include "clash.h"

#include <string.h>

#include "fits.h"
#include "includes.h"
#include "meant.h"
#include "str.h"

/* One kernel's headers, as the driver sees them. */
struct view {
	struct facts *facts;
	const struct header_set *headers;
};

static bool is_record(enum fact_kind kind)
{
	return kind == FACT_STRUCT || kind == FACT_UNION || kind == FACT_ENUM;
}

/* Only what is seen for sure counts: a header that cannot be included by name is not. */
static bool is_seen(const struct view *v, const struct fact *fact)
{
	return fact && fact->file && includable_header(fact) && visible_fact(v->headers, fact);
}

/* What a name means there beside records, which have names of their own. */
static const struct fact *ordinary(const struct view *v, const char *name)
{
	static const enum fact_kind kinds[] = { FACT_FUNCTION, FACT_VARIABLE, FACT_TYPEDEF,
						FACT_ENUMERATOR, FACT_MACRO };
	const struct sight sight = { .facts = v->facts, .headers = v->headers };

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		const struct fact *fact = meant_fact(&sight, kinds[i], name);

		if (is_seen(v, fact))
			return fact;
	}
	return NULL;
}

static const struct fact *record(const struct view *v, const char *name)
{
	const struct sight sight = { .facts = v->facts, .headers = v->headers };
	const struct fact *fact = meant_record(&sight, name);

	return is_seen(v, fact) && (fact->flags & FACT_DEFINED) ? fact : NULL;
}

/* The driver defines what the header declares, as the newest tree's does. */
static const char *compare_declared(const struct own_thing *own, const struct view *newest,
				    const struct comparison *c, const struct view *target)
{
	const struct fact *newer = c->newer, *older = c->older;

	if (own->is_static || newer->kind != FACT_FUNCTION || older->kind != FACT_FUNCTION)
		return NULL;
	if (older->flags & FACT_DEFINED)
		return "the target's header defines it, too";
	return types_same_signature(newer->type, newest->facts, older->type, target->facts)
		       ? NULL
		       : "the target's header declares it with another signature";
}

static const char *compare_new(const struct own_thing *own, const struct fact *older)
{
	bool function_like = older->flags & FACT_FUNCTION_LIKE;

	/* a name before '(' is a macro's that takes arguments, another one's is not */
	if (older->kind == FACT_MACRO &&
	    (function_like != (own->kind == FACT_FUNCTION) || !strcmp(older->value, own->name)))
		return NULL;
	/* a header of the driver's own that only announces what the driver is to define */
	if (older->kind == FACT_FUNCTION && own->kind == FACT_FUNCTION && own->is_static &&
	    (older->flags & FACT_STATIC) && !(older->flags & FACT_DEFINED))
		return NULL;
	return "the target's header has it already";
}

/**
 * clash_compare() - hold what a driver defines against what the target's headers have
 * @own: what it defines
 * @newest: the newest tree's facts
 * @target: the target's
 * @sight: the headers that the driver sees
 *
 * Return: the comparison; its facts belong to @newest and @target.
 */
struct comparison clash_compare(const struct own_thing *own, struct facts *newest,
				struct facts *target, const struct gap_sight *sight)
{
	const struct view there = { newest, sight->newest }, here = { target, sight->target };
	struct comparison c = { 0 };

	if (is_record(own->kind)) {
		c.newer = record(&there, own->name);
		c.older = record(&here, own->name);
		if (c.older && !c.newer)
			c.why = "the target's header has it already";
		return c;
	}
	c.older = ordinary(&here, own->name);
	c.newer = c.older ? ordinary(&there, own->name) : NULL;
	if (c.newer)
		c.why = compare_declared(own, &there, &c, &here);
	else if (c.older)
		c.why = compare_new(own, c.older);
	return c;
}

/**
 * clash_with_shim() - does a shim give others what a driver defines itself?
 * @own: what it defines
 * @shimmed: the facts of shims over the target
 * @sight: the headers that the driver sees
 *
 * Return: the shim's function, in a header that the driver sees; NULL for none.
 */
const struct fact *clash_with_shim(const struct own_thing *own, struct facts *shimmed,
				   const struct gap_sight *sight)
{
	const struct fact *fact =
		own->kind == FACT_FUNCTION ? facts_own(shimmed, FACT_FUNCTION, own->name) : NULL;

	if (!fact || !(fact->flags & FACT_DEFINED) || !fact->file ||
	    !str_starts(fact->file, "backport-include/"))
		return NULL;
	return visible_fact(sight->target, fact) ? fact : NULL;
}
