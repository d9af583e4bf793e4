// SPDX-License-Identifier: GPL-2.0
#include "consequence.h"

#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "describe.h"

/* What a driver does with an API, by what it is. */
static const char *doing(const struct explanation *x)
{
	static const char *const words[FACT_KINDS] = {
		[FACT_FUNCTION] = "calls",    [FACT_VARIABLE] = "uses",	   [FACT_MACRO] = "uses",
		[FACT_STRUCT] = "looks into", [FACT_UNION] = "looks into", [FACT_ENUM] = "uses",
		[FACT_TYPEDEF] = "uses",      [FACT_ENUMERATOR] = "uses",  [FACT_MEMBER] = "uses",
	};

	return x->is_header ? "includes" : words[x->newer ? x->newer->kind : x->older->kind];
}

static const char *const broken[CHANGE_KINDS] = {
	[CHANGE_NEW] = "a driver that %s it does not compile",
	[CHANGE_PARAMETERS] = "a driver that %s it with the newest parameters does not compile",
	[CHANGE_RETURN] = "a driver that uses what it returns does not compile, or reads something "
			  "else into it",
	[CHANGE_CALLBACK] =
		"a driver that installs its callback of the newest signature does not compile",
	[CHANGE_MEMBER] = "a driver that %s it does not compile, or stores what does not fit",
	[CHANGE_ENUMERATOR] =
		"a driver that %s it compiles; the number differs where it is stored or sent",
	[CHANGE_MACRO] = "a driver that %s it with the same arguments compiles; taking its address "
			 "or an #ifdef of it does not give the same",
	[CHANGE_HEADER] =
		"nothing to do: a file that does not include the target's header gets the #include line",
	[CHANGE_CONST] =
		"compiles where no const is lost: a callback must have the signature to the "
		"letter, and a const pointer does not go where none is taken",
	[CHANGE_INLINE] = "nothing: a call compiles and links alike",
	[CHANGE_EXPORT] = "a driver that %s it compiles, but may not link: see its export",
	[CHANGE_TYPE] = "a driver that %s it may not compile: it is of another type",
	[CHANGE_ATTRIBUTE] = "nothing but a warning of the compiler's",
	[CHANGE_BODY] = "compiles; it expands to something else",
};

/* The one that weighs most comes first in this order. */
static const enum change_kind by_weight[] = {
	CHANGE_NEW,    CHANGE_PARAMETERS, CHANGE_CALLBACK,  CHANGE_MEMBER, CHANGE_RETURN,
	CHANGE_TYPE,   CHANGE_CONST,	  CHANGE_EXPORT,    CHANGE_MACRO,  CHANGE_ENUMERATOR,
	CHANGE_HEADER, CHANGE_BODY,	  CHANGE_ATTRIBUTE, CHANGE_INLINE,
};

static const struct change *heaviest(const struct diff *diff)
{
	for (size_t k = 0; k < ARRAY_LEN(by_weight); k++)
		for (size_t i = 0; i < diff->change.n; i++)
			if (diff->change.v[i].kind == by_weight[k])
				return &diff->change.v[i];
	return NULL;
}

static bool is_unresolved(const struct explanation *x)
{
	for (size_t i = 0; i < x->gap.n; i++)
		if (x->gap.v[i]->resolution == UNRESOLVED)
			return true;
	return false;
}

static const char *const closing[RESOLUTIONS] = {
	[BY_SHIM] = "nothing to do: the shim gives it, at no run-time cost",
	[BY_COMPAT] = "nothing to do: compat.ko gives it, which is loaded before the driver",
	[BY_EVOLUTION] = "nothing to do: the driver is rewritten to the target's form",
	[BY_CARRY] = "nothing to do: it comes along from the newest tree",
	[BY_BUNDLE] =
		"nothing to do: its subsystem comes along and takes the place of the target's",
	[BY_DRIVER] = "nothing to do: a driver of the same package defines it",
	[BY_TARGET] = "nothing to do: the target's own module shares the same with it",
};

static char *of_gaps(const struct explanation *x)
{
	const struct gap *gap = x->gap.v[0];

	if (x->gap.n > 1)
		return xstrdup("nothing to do: each member that a driver needs is given");
	return xstrdup(gap->reduced ? "it compiles, but does less than upstream: see REDUCED"
				    : closing[gap->resolution]);
}

/* What nothing closes. */
static char *of_change(const struct explanation *x)
{
	const struct change *c = heaviest(&x->diff);
	bool members = x->newer && x->older && api_is_tag(x->newer->kind);

	if (x->is_header || !x->older)
		return xasprintf(broken[CHANGE_NEW], doing(x));
	if (x->usable.reason == USABLE_NOT_EXPORTED || x->usable.reason == USABLE_OTHER_MODULES)
		return xstrdup("a driver that uses it compiles, but cannot be linked: the target "
			       "does not export it to modules");
	if (!c)
		return xstrdup("nothing: it is the same on both");
	if (members && c->what == FACT_MEMBER)
		return xstrdup("a driver that uses one of the members that nothing gives does not "
			       "compile");
	if (c->kind == CHANGE_MEMBER && !c->older)
		return xasprintf(broken[CHANGE_NEW], doing(x));
	return xasprintf(broken[c->kind], doing(x));
}

/**
 * consequence() - what it means for a driver of the newest tree on the target
 * @x: the API, explained
 *
 * Return: a sentence without its full stop, which the caller frees.
 */
char *consequence(const struct explanation *x)
{
	if (!x->on_newest)
		return xstrdup("nothing to do: drivers of the newest tree do not use it");
	if (x->gap.n && !is_unresolved(x))
		return of_gaps(x);
	if (!x->is_header && x->usable.reason == USABLE_STUB)
		return xstrdup("it compiles, but the target's stub does nothing");
	if (!x->gap.n && x->on_target && (x->is_header || x->usable.answer == ANSWER_YES)) {
		if (!x->diff.change.n)
			return xstrdup("nothing to do: it is the same on both");
		if (!x->is_header && api_is_tag(x->newer->kind))
			return xstrdup("nothing to do: what a driver uses of it is on both");
	}
	return of_change(x);
}
