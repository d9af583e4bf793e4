// SPDX-License-Identifier: GPL-2.0
/*
 * Every probe compiles while the answer is what it was when the package was
 * made, so that a whole list of them is one compiler run without errors; an
 * error in one tells that its answer is another one here. What must be absent
 * is declared in a way that its real declaration would contradict.
 */
#include "probe.h"

#include <stdlib.h>
#include <string.h>

#include "describe.h"
#include "type.h"

enum {
	MAX_ARGS = 4
};

/* One question being turned into its probe. */
struct making {
	const struct question *q;
	struct facts *target, *newest;
	unsigned int number;
	struct map *headers;
	struct probe *probe;
	char *kind;
	char *arg[MAX_ARGS];
	unsigned int args;
};

/* "KIND(a, b, c)"; commas within a type's parentheses do not part arguments. */
static bool split(struct making *m)
{
	const char *text = m->q->text, *open = strchr(text, '('), *start;
	size_t len = strlen(text);
	int depth = 0;

	if (!open || text[len - 1] != ')')
		return false;
	m->kind = xstrndup(text, open - text);
	start = open + 1;
	for (const char *p = start; p < text + len; p++) {
		bool last = p == text + len - 1;

		depth += *p == '(' || *p == '[';
		depth -= !last && (*p == ')' || *p == ']');
		if ((*p != ',' || depth) && !last)
			continue;
		if (m->args == MAX_ARGS)
			return false;
		m->arg[m->args] = xstrndup(start, p - start);
		memmove(m->arg[m->args], str_trim(m->arg[m->args]),
			strlen(str_trim(m->arg[m->args])) + 1);
		m->args++;
		start = p + 1;
	}
	return m->args > 0;
}

static void need_header_of(struct making *m, const struct fact *fact)
{
	if (fact && fact->file && *fact->file != '/' && *fact->file != '<')
		map_put(m->headers, fact->file);
}

static const struct fact *find(struct making *m, enum fact_kind kind, const char *name)
{
	const struct fact *fact = facts_find(m->target, kind, name);

	need_header_of(m, fact ? fact : m->newest ? facts_find(m->newest, kind, name) : NULL);
	return fact;
}

static void cannot(struct making *m, const char *why)
{
	strbuf_reset(&m->probe->code);
	m->probe->not_asked = why;
}

#define code(m, ...) strbuf_printf(&(m)->probe->code, __VA_ARGS__)

static void not_macro(struct making *m, const char *name)
{
	code(m, "#ifdef %s\n#error it is a macro\n#endif\n", name);
}

static void is_macro(struct making *m, const char *name)
{
	code(m, "#ifndef %s\n#error it is no macro\n#endif\n", name);
}

/* No function, variable, enumerator or typedef of that name. */
static void not_declared(struct making *m, const char *name)
{
	code(m, "#ifndef %s\nextern struct backfit_absent %s;\n#endif\n", name, name);
}

static void is_declared(struct making *m, const char *name)
{
	code(m, "extern typeof(&(%s)) backfit_%u;\n", name, m->number);
}

static void ask_function(struct making *m, bool yes)
{
	const struct fact *fact = find(m, FACT_FUNCTION, m->arg[0]);
	bool exported = facts_export(m->target, m->arg[0]);

	if (!yes && fact) {
		m->probe->unexported = xstrdup(m->arg[0]);
	} else if (!yes) {
		not_declared(m, m->arg[0]);
	} else {
		is_declared(m, m->arg[0]);
		if (fact && !(fact->flags & FACT_STATIC) && exported)
			m->probe->exported = xstrdup(m->arg[0]);
	}
}

static void ask_macro(struct making *m, bool yes)
{
	find(m, FACT_MACRO, m->arg[0]);
	if (yes)
		is_macro(m, m->arg[0]);
	else
		not_macro(m, m->arg[0]);
}

static void ask_callable(struct making *m, bool yes)
{
	const struct fact *macro = find(m, FACT_MACRO, m->arg[0]);

	if (macro && (macro->flags & FACT_FUNCTION_LIKE)) {
		is_macro(m, m->arg[0]);
		return;
	}
	if (!yes && !macro)
		not_macro(m, m->arg[0]);
	ask_function(m, yes);
}

static void ask_declared(struct making *m, bool yes)
{
	if (!find(m, FACT_FUNCTION, m->arg[0]))
		find(m, FACT_VARIABLE, m->arg[0]);
	if (yes)
		is_declared(m, m->arg[0]);
	else
		not_declared(m, m->arg[0]);
}

static void ask_variable(struct making *m, bool yes)
{
	const struct fact *fact = find(m, FACT_VARIABLE, m->arg[0]);

	if (!yes && fact)
		m->probe->unexported = xstrdup(m->arg[0]);
	else if (!yes)
		not_declared(m, m->arg[0]);
	else
		is_declared(m, m->arg[0]);
	if (yes && facts_export(m->target, m->arg[0]))
		m->probe->exported = xstrdup(m->arg[0]);
}

static void ask_constant(struct making *m, bool yes)
{
	if (!find(m, FACT_ENUMERATOR, m->arg[0]))
		find(m, FACT_MACRO, m->arg[0]);
	if (yes) {
		code(m, "#ifndef %s\nenum { backfit_%u = (int)(%s) };\n#endif\n", m->arg[0],
		     m->number, m->arg[0]);
		return;
	}
	not_macro(m, m->arg[0]);
	not_declared(m, m->arg[0]);
}

static void ask_enumerator(struct making *m, bool yes)
{
	find(m, FACT_ENUMERATOR, m->arg[0]);
	/* Many an enumerator has a macro of its own name beside it. */
	if (yes)
		code(m, "enum { backfit_%u = (int)(%s) };\n", m->number, m->arg[0]);
	else
		not_declared(m, m->arg[0]);
}

/* The words of a type's text may be typedefs, whose headers are needed. */
static void need_types_of(struct making *m, const char *type)
{
	for (const char *p = type; *p;) {
		size_t len = strspn(p, "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_"
				       "0123456789");
		char *word = xstrndup(p, len);

		if (len)
			need_header_of(m, facts_find(m->target, FACT_TYPEDEF, word));
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

static void ask_type(struct making *m, bool yes)
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
	find(m, kind, name);
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
	if (find(m, FACT_STRUCT, name))
		return xasprintf("struct %s", name);
	if (find(m, FACT_UNION, name))
		return xasprintf("union %s", name);
	if (find(m, FACT_TYPEDEF, name))
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

static void ask_header(struct making *m, bool yes)
{
	code(m, "#if %s__has_include(<%s>)\n#error the header is%s there\n#endif\n", yes ? "!" : "",
	     m->arg[0], yes ? " not" : "");
}

static void ask_export(struct making *m, bool yes)
{
	*(yes ? &m->probe->exported : &m->probe->unexported) = xstrdup(m->arg[0]);
}

static void ask_config(struct making *m, bool yes)
{
	code(m, "#if %sIS_ENABLED(%s)\n#error the configuration differs\n#endif\n", yes ? "!" : "",
	     m->arg[0]);
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
		cannot(m, nameless);
	free(call);
}

/* The macro takes as many arguments as it did: what it expands to is never read as C. */
static void macro_arity(struct making *m, unsigned int params)
{
	is_macro(m, m->arg[0]);
	code(m, "static const char backfit_%u[] __attribute__((unused)) = BACKFIT_SPELL(%s(",
	     m->number, m->arg[0]);
	for (unsigned int i = 0; i < params; i++)
		code(m, "%sbackfit", i ? ", " : "");
	code(m, "));\n");
}

static void ask_params(struct making *m)
{
	const struct fact *fact = facts_callable(m->target, m->arg[0]);

	find(m, FACT_MACRO, m->arg[0]);
	find(m, FACT_FUNCTION, m->arg[0]);
	if (!fact && m->q->number == -1) {
		not_macro(m, m->arg[0]);
		not_declared(m, m->arg[0]);
	} else if (!fact) {
		cannot(m, "it is declared nowhere");
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
		cannot(m, "the member is no callback");
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
		cannot(m, nameless);
	free(expression);
}

static void ask_returns(struct making *m, bool yes)
{
	const struct fact *fact = find(m, FACT_FUNCTION, m->arg[0]);

	if (fact)
		same_type(m, call_of_function(m, fact), m->arg[1], yes);
	else
		not_declared(m, m->arg[0]);
}

/* One parameter's type cannot be told apart from the others': the whole type must be as it was. */
static void type_unchanged(struct making *m, char *expression, const struct type *type)
{
	char *text = type_text(type);

	if (strchr(text, '<')) {
		cannot(m, nameless);
		free(expression);
	} else {
		same_type(m, expression, text, true);
	}
	free(text);
}

static void ask_param_is(struct making *m)
{
	const struct fact *fact = find(m, FACT_FUNCTION, m->arg[0]);

	if (fact)
		type_unchanged(m, xasprintf("(%s)", m->arg[0]), fact->type);
	else
		not_declared(m, m->arg[0]);
}

/* The whole type of a function or variable. */
static void ask_type_is(struct making *m, bool yes)
{
	const struct fact *fact = find(m, FACT_FUNCTION, m->arg[0]);

	if (!fact)
		fact = find(m, FACT_VARIABLE, m->arg[0]);
	if (fact)
		same_type(m, xasprintf("(%s)", m->arg[0]), m->arg[1], yes);
	else if (find(m, FACT_TYPEDEF, m->arg[0]))
		same_type(m, xstrdup(m->arg[0]), m->arg[1], yes);
	else
		not_declared(m, m->arg[0]);
}

static void ask_value(struct making *m)
{
	if (!find(m, FACT_ENUMERATOR, m->arg[0]))
		find(m, FACT_MACRO, m->arg[0]);
	code(m, "_Static_assert((%s) == %ld, \"value\");\n", m->arg[0], m->q->number);
}

/* A name of whatever kind is asked for as that kind. */
static void ask_usable(struct making *m, bool yes)
{
	const struct fact *fact = strchr(m->arg[0], ' ') ? NULL : facts_any(m->target, m->arg[0]);

	if (strchr(m->arg[0], ' '))
		ask_type(m, yes);
	else if (facts_find(m->target, FACT_MACRO, m->arg[0]))
		ask_macro(m, yes);
	else if (fact && fact->kind == FACT_VARIABLE)
		ask_variable(m, yes);
	else if (fact && fact->kind == FACT_TYPEDEF)
		ask_type(m, yes);
	else if (fact && fact->kind == FACT_ENUMERATOR)
		ask_enumerator(m, yes);
	else if (!fact || fact->kind == FACT_FUNCTION)
		ask_function(m, yes);
	else
		cannot(m, "its name alone does not say what it is");
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
		cannot(m, "the member is a bit field");
	} else if (!strcmp(m->kind, "MEMBER_IS")) {
		same_type(m, access, m->arg[2], yes);
		access = NULL;
	} else if (!callback) {
		cannot(m, "the member is no callback");
	} else if (!strcmp(m->kind, "MEMBER_RETURNS")) {
		same_type(m, call_of_member(m, callback), m->arg[2], yes);
	} else {
		type_unchanged(m, access, member->type);
		access = NULL;
	}
	free(access);
	free(record);
}

static void make(struct making *m)
{
	static const struct {
		const char *kind;
		void (*ask)(struct making *m, bool yes);
		unsigned int args;
	} yes_no[] = {
		{ "HAVE_FUNCTION", ask_function, 1 },
		{ "HAVE_MACRO", ask_macro, 1 },
		{ "CALLABLE", ask_callable, 1 },
		{ "DECLARED", ask_declared, 1 },
		{ "HAVE_VARIABLE", ask_variable, 1 },
		{ "HAVE_TYPE", ask_type, 1 },
		{ "HAVE_MEMBER", ask_member, 2 },
		{ "HAVE_ENUMERATOR", ask_enumerator, 1 },
		{ "HAVE_CONSTANT", ask_constant, 1 },
		{ "HAVE_HEADER", ask_header, 1 },
		{ "HAVE_EXPORT", ask_export, 1 },
		{ "HAVE_CONFIG", ask_config, 1 },
		{ "USABLE", ask_usable, 1 },
		{ "RETURNS", ask_returns, 2 },
		{ "TYPE_IS", ask_type_is, 2 },
		{ "MEMBER_IS", ask_member_type, 3 },
		{ "MEMBER_RETURNS", ask_member_type, 3 },
		{ "MEMBER_PARAM_IS", ask_member_type, 4 },
	};

	if (m->q->answer == ANSWER_UNKNOWN) {
		cannot(m, "its answer is unknown");
		return;
	}
	for (size_t i = 0; i < ARRAY_LEN(yes_no); i++) {
		if (strcmp(m->kind, yes_no[i].kind) || m->args != yes_no[i].args)
			continue;
		yes_no[i].ask(m, m->q->answer == ANSWER_YES);
		return;
	}
	if (!strcmp(m->kind, "PARAMS") && m->args == 1)
		ask_params(m);
	else if (!strcmp(m->kind, "MEMBER_PARAMS") && m->args == 2)
		ask_member_params(m);
	else if (!strcmp(m->kind, "PARAM_IS") && m->args == 3)
		ask_param_is(m);
	else if (!strcmp(m->kind, "VALUE") && m->args == 1)
		ask_value(m);
	else
		cannot(m, "there is no C that asks it");
}

/**
 * probe_make() - turn a question into C
 * @question: the question with its answer
 * @target: the facts that gave it
 * @newest: the newest kernel's facts, which tell the headers of what the target
 *	lacks; or NULL
 * @number: a number that no other probe has
 * @headers: gets the headers that the code needs, as keys
 * @probe: filled in; probe_free() it
 */
void probe_make(const struct question *question, struct facts *target, struct facts *newest,
		unsigned int number, struct map *headers, struct probe *probe)
{
	struct making m = { question, target, newest, number, headers, probe, NULL, { 0 }, 0 };

	*probe = (struct probe){ 0 };
	if (split(&m))
		make(&m);
	else
		cannot(&m, "it cannot be read");
	for (unsigned int i = 0; i < m.args; i++)
		free(m.arg[i]);
	free(m.kind);
}

/**
 * probe_free() - give back what probe_make() gave
 * @probe: the probe
 */
void probe_free(struct probe *probe)
{
	strbuf_free(&probe->code);
	free(probe->exported);
	free(probe->unexported);
	free(probe->defines);
	*probe = (struct probe){ 0 };
}
