// SPDX-License-Identifier: GPL-2.0
/* Questions about names, headers, exports and configuration. */
#include "probe_making.h"

#include <string.h>

#include "describe.h"

static void is_declared(struct making *m, const char *name)
{
	code(m, "extern typeof(&(%s)) backfit_%u;\n", name, m->number);
}

static void ask_function(struct making *m, bool yes)
{
	const struct fact *fact = making_find(m, FACT_FUNCTION, m->arg[0]);
	bool exported = facts_export(m->target, m->arg[0]);

	if (!yes && fact) {
		m->probe->unexported = xstrdup(m->arg[0]);
	} else if (!yes) {
		making_not_declared(m, m->arg[0]);
	} else {
		is_declared(m, m->arg[0]);
		if (fact && !(fact->flags & FACT_STATIC) && exported)
			m->probe->exported = xstrdup(m->arg[0]);
	}
}

static void ask_macro(struct making *m, bool yes)
{
	making_find(m, FACT_MACRO, m->arg[0]);
	if (yes)
		making_is_macro(m, m->arg[0]);
	else
		making_not_macro(m, m->arg[0]);
}

static void ask_callable(struct making *m, bool yes)
{
	const struct fact *macro = making_find(m, FACT_MACRO, m->arg[0]);

	if (macro && (macro->flags & FACT_FUNCTION_LIKE)) {
		making_is_macro(m, m->arg[0]);
		return;
	}
	if (!yes && !macro)
		making_not_macro(m, m->arg[0]);
	ask_function(m, yes);
}

static void ask_declared(struct making *m, bool yes)
{
	if (!making_find(m, FACT_FUNCTION, m->arg[0]))
		making_find(m, FACT_VARIABLE, m->arg[0]);
	if (yes)
		is_declared(m, m->arg[0]);
	else
		making_not_declared(m, m->arg[0]);
}

static void ask_variable(struct making *m, bool yes)
{
	const struct fact *fact = making_find(m, FACT_VARIABLE, m->arg[0]);

	if (!yes && fact)
		m->probe->unexported = xstrdup(m->arg[0]);
	else if (!yes)
		making_not_declared(m, m->arg[0]);
	else
		is_declared(m, m->arg[0]);
	if (yes && facts_export(m->target, m->arg[0]))
		m->probe->exported = xstrdup(m->arg[0]);
}

static void ask_constant(struct making *m, bool yes)
{
	if (!making_find(m, FACT_ENUMERATOR, m->arg[0]))
		making_find(m, FACT_MACRO, m->arg[0]);
	if (yes) {
		code(m, "#ifndef %s\nenum { backfit_%u = (int)(%s) };\n#endif\n", m->arg[0],
		     m->number, m->arg[0]);
		return;
	}
	making_not_macro(m, m->arg[0]);
	making_not_declared(m, m->arg[0]);
}

static void ask_enumerator(struct making *m, bool yes)
{
	making_find(m, FACT_ENUMERATOR, m->arg[0]);
	/* Many an enumerator has a macro of its own name beside it. */
	if (yes)
		code(m, "enum { backfit_%u = (int)(%s) };\n", m->number, m->arg[0]);
	else
		making_not_declared(m, m->arg[0]);
}

static void ask_value(struct making *m)
{
	if (!making_find(m, FACT_ENUMERATOR, m->arg[0]))
		making_find(m, FACT_MACRO, m->arg[0]);
	code(m, "_Static_assert((%s) == %ld, \"value\");\n", m->arg[0], m->q->number);
}

/* A name of whatever kind is asked for as that kind. */
static void ask_usable(struct making *m, bool yes)
{
	const struct fact *fact = strchr(m->arg[0], ' ') ? NULL : facts_any(m->target, m->arg[0]);

	if (strchr(m->arg[0], ' '))
		making_type(m, yes);
	else if (facts_find(m->target, FACT_MACRO, m->arg[0]))
		ask_macro(m, yes);
	else if (fact && fact->kind == FACT_VARIABLE)
		ask_variable(m, yes);
	else if (fact && fact->kind == FACT_TYPEDEF)
		making_type(m, yes);
	else if (fact && fact->kind == FACT_ENUMERATOR)
		ask_enumerator(m, yes);
	else if (!fact || fact->kind == FACT_FUNCTION)
		ask_function(m, yes);
	else
		making_cannot(m, "its name alone does not say what it is");
}

static void ask_header(struct making *m, bool yes)
{
	code(m, "#if %s__has_include(<%s>)\n#error the header is%s there\n#endif\n", yes ? "!" : "",
	     m->arg[0], yes ? " not" : "");
}

static void ask_export(struct making *m, bool yes)
{
	*(yes ? &m->probe->exported : &m->probe->unexported) = xstrdup(m->arg[0]);
}

static void ask_gpl_only(struct making *m, bool yes)
{
	m->probe->listed = xasprintf("%sgpl:%s", yes ? "" : "not-", m->arg[0]);
}

static void ask_namespace(struct making *m, bool yes)
{
	m->probe->listed = xasprintf("%snamespace:%s:%s", yes ? "" : "not-", m->arg[0], m->arg[1]);
}

/* The record or enum of that tag: the target's, else the newest one's. */
static const char *tag_kind(struct making *m, const char *tag)
{
	static const enum fact_kind kinds[] = { FACT_STRUCT, FACT_UNION, FACT_ENUM };
	struct facts *facts[] = { m->target, m->newest };

	for (size_t f = 0; f < ARRAY_LEN(facts); f++)
		for (size_t i = 0; i < ARRAY_LEN(kinds) && facts[f]; i++)
			if (facts_find(facts[f], kinds[i], tag))
				return fact_kind_name(kinds[i]);
	return NULL;
}

/* Each kind of declaration once more, as nothing that the name can be. */
static void ask_declared_in(struct making *m, bool yes)
{
	const char *name = m->arg[0], *blank = strchr(name, ' ');
	const char *kind = blank ? "" : tag_kind(m, name);

	(void)yes;
	m->probe->declared_in = xstrdup(m->arg[1]);
	if (!blank)
		code(m,
		     "#ifdef %s\n#define %s backfit_absent\n#undef %s\n#endif\n"
		     "extern struct backfit_absent %s;\n",
		     name, name, name, name);
	if (kind)
		code(m, "%s%s%s { %s };\n", kind, *kind ? " " : "", name,
		     str_starts(blank ? name : kind, "enum") ? "BACKFIT_ABSENT"
							     : "int backfit_absent;");
}

static void ask_config(struct making *m, bool yes)
{
	code(m, "#if %sIS_ENABLED(%s)\n#error the configuration differs\n#endif\n", yes ? "!" : "",
	     m->arg[0]);
}

/**
 * making_ask_name() - ask one of the kinds that are about names
 * @m: the probe in the making
 *
 * Return: whether it is one of them.
 */
bool making_ask_name(struct making *m)
{
	static const struct asking table[] = {
		{ "HAVE_FUNCTION", ask_function, 1 }, { "HAVE_MACRO", ask_macro, 1 },
		{ "CALLABLE", ask_callable, 1 },      { "DECLARED", ask_declared, 1 },
		{ "HAVE_VARIABLE", ask_variable, 1 }, { "HAVE_ENUMERATOR", ask_enumerator, 1 },
		{ "HAVE_CONSTANT", ask_constant, 1 }, { "HAVE_HEADER", ask_header, 1 },
		{ "HAVE_EXPORT", ask_export, 1 },     { "HAVE_CONFIG", ask_config, 1 },
		{ "USABLE", ask_usable, 1 },	      { "GPL_ONLY", ask_gpl_only, 1 },
		{ "IN_NAMESPACE", ask_namespace, 2 }, { "DECLARED_IN", ask_declared_in, 2 },
	};

	if (making_ask(m, table, ARRAY_LEN(table)))
		return true;
	if (strcmp(m->kind, "VALUE") || m->args != 1)
		return false;
	ask_value(m);
	return true;
}
