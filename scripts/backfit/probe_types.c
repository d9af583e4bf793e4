// SPDX-License-Identifier: GPL-2.0
/* Questions about types, members and signatures. */
#include "probe_making.h"

#include <stdlib.h>
#include <string.h>

#include "describe.h"
#include "type.h"

/* The words of a type's text may be typedefs, whose headers are needed. */
static void need_types_of(struct making *m, const char *type)
{
	for (const char *p = type; *p;) {
		size_t len = strspn(p, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_"
				       "0123456789");
		char *word = xstrndup(p, len);

		if (len)
			making_need_header(m, facts_find(m->target, FACT_TYPEDEF, word));
		free(word);
		p += len ? len : 1;
	}
}

static void type_is_absent(struct making *m, const char *type)
{
	if (str_starts(type, "enum "))
		code(m, "%s { backfit_enum_%u };\n", type, m->number);
	else if (str_starts(type, "struct ") || str_starts(type, "union "))
		code(m, "%s { char backfit; };\n", type);
	else
		code(m, "#ifndef %s\ntypedef struct backfit_absent %s;\n#endif\n", type, type);
	m->probe->defines = xstrdup(type);
}

/**
 * making_type() - ask for a type: is it there?
 * @m: the probe in the making; its first argument is the type
 * @yes: it is
 */
void making_type(struct making *m, bool yes)
{
	static const struct {
		const char *word;
		enum fact_kind kind;
	} tagged[] = {
		{ "struct ", FACT_STRUCT },
		{ "union ", FACT_UNION },
		{ "enum ", FACT_ENUM },
	};
	enum fact_kind kind = FACT_TYPEDEF;
	const char *name = m->arg[0];

	for (size_t i = 0; i < ARRAY_LEN(tagged); i++) {
		if (!str_starts(m->arg[0], tagged[i].word))
			continue;
		kind = tagged[i].kind;
		name += strlen(tagged[i].word);
	}
	making_find(m, kind, name);
	if (yes)
		code(m, "extern char backfit_%u[sizeof(%s) + 1];\n", m->number, m->arg[0]);
	else
		type_is_absent(m, m->arg[0]);
}

/* How a record that a question names is spelt in C. */
static char *spell_record(struct making *m, const char *name)
{
	if (strchr(name, ' '))
		return xstrdup(name);
	if (making_find(m, FACT_STRUCT, name))
		return xasprintf("struct %s", name);
	if (making_find(m, FACT_UNION, name))
		return xasprintf("union %s", name);
	if (making_find(m, FACT_TYPEDEF, name))
		return xstrdup(name);
	return xasprintf("struct %s", name);
}

/* The record is there without the member, or is not there. */
static void member_is_absent(struct making *m, const char *record)
{
	if (facts_record(m->target, m->arg[0]))
		code(m, "struct backfit_%u { %s; int %s; };\n", m->number, record, m->arg[1]);
	else
		type_is_absent(m, record);
}

static void ask_member(struct making *m, bool yes)
{
	char *record = spell_record(m, m->arg[0]);

	if (yes)
		code(m, "static inline void backfit_%u(%s *p) { (void)p->%s; }\n", m->number,
		     record, m->arg[1]);
	else
		member_is_absent(m, record);
	free(record);
}

/*
 * Arguments of the types that a function takes, for an expression that is
 * never evaluated. NULL where a type cannot be written down.
 */
static char *arguments(const struct type *function)
{
	struct strbuf sb = { 0 };

	for (unsigned int i = 0; i < function->params; i++) {
		char *type = type_text(function->param[i].type);
		bool nameless = strchr(type, '<');

		strbuf_printf(&sb, "%s*(typeof(%s) *)0", i ? ", " : "", type);
		free(type);
		if (nameless) {
			strbuf_free(&sb);
			return NULL;
		}
	}
	return strbuf_take(&sb);
}

static char *call_of_function(struct making *m, const struct fact *fact)
{
	char *args = fact->type ? arguments(fact->type) : NULL;
	/* Parentheses keep a macro of the function's name out of it. */
	bool alias = strcmp(fact->name, m->arg[0]);
	char *call = args ? xasprintf(alias ? "%s(%s)" : "(%s)(%s)", m->arg[0], args) : NULL;

	free(args);
	return call;
}

static char *call_of_member(struct making *m, const struct type *callback)
{
	char *args = arguments(callback), *record = spell_record(m, m->arg[0]);
	char *call = args ? xasprintf("((%s *)0)->%s(%s)", record, m->arg[1], args) : NULL;

	free(args);
	free(record);
	return call;
}

static const char nameless[] = "a type in it has no name";

/* Called with as many arguments as it takes. Takes @call. */
static void arity(struct making *m, char *call)
{
	if (call)
		code(m, "extern typeof(%s) *backfit_%u;\n", call, m->number);
	else
		making_cannot(m, nameless);
	free(call);
}

/* The macro takes as many arguments as it did: what it expands to is never read as C. */
static void macro_arity(struct making *m, unsigned int params)
{
	making_is_macro(m, m->arg[0]);
	code(m, "static const char backfit_%u[] __attribute__((unused)) = BACKFIT_SPELL(%s(",
	     m->number, m->arg[0]);
	for (unsigned int i = 0; i < params; i++)
		code(m, "%sbackfit", i ? ", " : "");
	code(m, "));\n");
}

static void ask_params(struct making *m)
{
	const struct fact *fact = facts_callable(m->target, m->arg[0]);

	making_find(m, FACT_MACRO, m->arg[0]);
	making_find(m, FACT_FUNCTION, m->arg[0]);
	if (!fact && m->q->number == -1) {
		making_not_macro(m, m->arg[0]);
		making_not_declared(m, m->arg[0]);
	} else if (!fact) {
		making_cannot(m, "it is declared nowhere");
	} else if (fact->kind == FACT_MACRO) {
		macro_arity(m, fact->params);
	} else {
		arity(m, call_of_function(m, fact));
	}
}

static const struct fact *member_fact(struct making *m)
{
	return facts_member(m->target, m->arg[0], m->arg[1]);
}

static void ask_member_params(struct making *m)
{
	const struct fact *member = member_fact(m);
	const struct type *callback = fact_callback(m->target, member);
	char *record = spell_record(m, m->arg[0]);

	if (callback)
		arity(m, call_of_member(m, callback));
	else if (!member)
		member_is_absent(m, record);
	else
		making_cannot(m, "the member is no callback");
	free(record);
}

/* An expression's type is, or is not, the one of the question. Takes @expression. */
static void same_type(struct making *m, char *expression, const char *type, bool yes)
{
	need_types_of(m, type);
	if (expression)
		code(m,
		     "_Static_assert(%s__builtin_types_compatible_p(typeof(%s), typeof(%s)), "
		     "\"type\");\n",
		     yes ? "" : "!", expression, type);
	else
		making_cannot(m, nameless);
	free(expression);
}

static void ask_returns(struct making *m, bool yes)
{
	const struct fact *fact = making_find(m, FACT_FUNCTION, m->arg[0]);

	if (fact)
		same_type(m, call_of_function(m, fact), m->arg[1], yes);
	else
		making_not_declared(m, m->arg[0]);
}

/* One parameter's type cannot be told apart from the others': the whole type must be as it was. */
static void type_unchanged(struct making *m, char *expression, const struct type *type)
{
	char *text = type_text(type);

	if (strchr(text, '<')) {
		making_cannot(m, nameless);
		free(expression);
	} else {
		same_type(m, expression, text, true);
	}
	free(text);
}

static void ask_param_is(struct making *m)
{
	const struct fact *fact = making_find(m, FACT_FUNCTION, m->arg[0]);

	if (fact)
		type_unchanged(m, xasprintf("(%s)", m->arg[0]), fact->type);
	else
		making_not_declared(m, m->arg[0]);
}

/* The whole type of a function or variable. */
static void ask_type_is(struct making *m, bool yes)
{
	const struct fact *fact = making_find(m, FACT_FUNCTION, m->arg[0]);

	if (!fact)
		fact = making_find(m, FACT_VARIABLE, m->arg[0]);
	if (fact)
		same_type(m, xasprintf("(%s)", m->arg[0]), m->arg[1], yes);
	else if (making_find(m, FACT_TYPEDEF, m->arg[0]))
		same_type(m, xstrdup(m->arg[0]), m->arg[1], yes);
	else
		making_not_declared(m, m->arg[0]);
}

/* Calls @ask for a member that is there; one that is not must stay absent. */
static void ask_member_type(struct making *m, bool yes)
{
	const struct fact *member = member_fact(m);
	const struct type *callback = fact_callback(m->target, member);
	char *record = spell_record(m, m->arg[0]);
	char *access = xasprintf("((%s *)0)->%s", record, m->arg[1]);

	if (!member) {
		member_is_absent(m, record);
	} else if (member->flags & FACT_BITFIELD) {
		making_cannot(m, "the member is a bit field");
	} else if (!strcmp(m->kind, "MEMBER_IS")) {
		same_type(m, access, m->arg[2], yes);
		access = NULL;
	} else if (!callback) {
		making_cannot(m, "the member is no callback");
	} else if (!strcmp(m->kind, "MEMBER_RETURNS")) {
		same_type(m, call_of_member(m, callback), m->arg[2], yes);
	} else {
		type_unchanged(m, access, member->type);
		access = NULL;
	}
	free(access);
	free(record);
}

/**
 * making_ask_type() - ask one of the kinds that are about types
 * @m: the probe in the making
 *
 * Return: whether it is one of them.
 */
bool making_ask_type(struct making *m)
{
	static const struct asking table[] = {
		{ "HAVE_TYPE", making_type, 1 },
		{ "HAVE_MEMBER", ask_member, 2 },
		{ "RETURNS", ask_returns, 2 },
		{ "TYPE_IS", ask_type_is, 2 },
		{ "MEMBER_IS", ask_member_type, 3 },
		{ "MEMBER_RETURNS", ask_member_type, 3 },
		{ "MEMBER_PARAM_IS", ask_member_type, 4 },
	};

	if (making_ask(m, table, ARRAY_LEN(table)))
		return true;
	if (!strcmp(m->kind, "PARAMS") && m->args == 1)
		ask_params(m);
	else if (!strcmp(m->kind, "MEMBER_PARAMS") && m->args == 2)
		ask_member_params(m);
	else if (!strcmp(m->kind, "PARAM_IS") && m->args == 3)
		ask_param_is(m);
	else
		return false;
	return true;
}
