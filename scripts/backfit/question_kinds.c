// SPDX-License-Identifier: GPL-2.0
/* Each question is one function; what all of them tell as evidence is at the top. */
#include "question_kinds.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "describe.h"
#include "macro_params.h"
#include "mem.h"
#include "str.h"
#include "value.h"

static void yes_if(struct asking *a, bool yes)
{
	a->q->answer = yes ? ANSWER_YES : ANSWER_NO;
}

static void tell(struct asking *a, const char *what, const char *text)
{
	if (a->evidence)
		strbuf_printf(&a->evidence->text, "    %s%s\n", what, text);
}

static void tell_fact(struct asking *a, const struct fact *fact)
{
	char *place;

	if (!a->evidence || !fact)
		return;
	place = fact_place(fact);
	tell(a, "", place);
	free(place);
}

/* The reasons, a line each, set off like all evidence. */
static void tell_why(struct asking *a, const struct usable *u)
{
	struct strbuf text = { 0 };
	char *rest, *line;

	usable_explain(a->facts, u, &text);
	if (u->reason == USABLE_ABSENT && u->record)
		nearest_member_tell(facts_record(a->facts, u->record), u->name, &text);
	else if (u->reason == USABLE_ABSENT)
		nearest_tell(&a->evidence->names, a->facts, u->name, u->tagged, &text);
	for (rest = text.s; rest && *rest && (line = strsep(&rest, "\n"));)
		tell(a, "", line);
	strbuf_free(&text);
}

/* Takes what is known of a name's use for the answer, and tells why. */
static void settle(struct asking *a, struct usable u)
{
	struct usable *one = &u;

	a->q->answer = u.answer;
	if (!a->evidence)
		return;
	tell_fact(a, u.fact);
	usable_look_in(a->facts, &a->evidence->texts, &one, 1);
	tell_why(a, &u);
}

static void answer_absent(struct asking *a, const char *name)
{
	settle(a, usable_absent(a->facts, name));
}

static void ask_kind(struct asking *a, enum fact_kind kind)
{
	settle(a, usable_kind(a->facts, kind, a->arg[0]));
}

static void ask_function(struct asking *a)
{
	ask_kind(a, FACT_FUNCTION);
}

static void ask_macro(struct asking *a)
{
	ask_kind(a, FACT_MACRO);
}

static void ask_initializer(struct asking *a)
{
	const struct fact *macro = facts_find(a->facts, FACT_MACRO, a->arg[0]);

	ask_kind(a, FACT_MACRO);
	if (macro && a->q->answer == ANSWER_YES)
		yes_if(a, macro_is_braced(a->facts, macro));
}

static void ask_enumerator(struct asking *a)
{
	ask_kind(a, FACT_ENUMERATOR);
}

static void ask_variable(struct asking *a)
{
	ask_kind(a, FACT_VARIABLE);
}

static void ask_callable(struct asking *a)
{
	const struct fact *macro = facts_find(a->facts, FACT_MACRO, a->arg[0]);

	ask_kind(a, macro && (macro->flags & FACT_FUNCTION_LIKE) ? FACT_MACRO : FACT_FUNCTION);
}

static void ask_declared(struct asking *a)
{
	const struct fact *fact = facts_find(a->facts, FACT_FUNCTION, a->arg[0]);

	if (!fact)
		fact = facts_find(a->facts, FACT_VARIABLE, a->arg[0]);
	tell_fact(a, fact);
	if (fact)
		yes_if(a, true);
	else
		answer_absent(a, a->arg[0]);
}

static void ask_constant(struct asking *a)
{
	const struct fact *macro = facts_find(a->facts, FACT_MACRO, a->arg[0]);

	ask_kind(a, macro && !(macro->flags & FACT_FUNCTION_LIKE) ? FACT_MACRO : FACT_ENUMERATOR);
}

static void ask_type(struct asking *a)
{
	if (strchr(a->arg[0], ' '))
		settle(a, usable_name(a->facts, a->arg[0]));
	else
		ask_kind(a, FACT_TYPEDEF);
}

static void ask_usable(struct asking *a)
{
	settle(a, usable_name(a->facts, a->arg[0]));
}

static const struct fact *find_member(struct asking *a)
{
	struct usable u = usable_member(a->facts, a->arg[0], a->arg[1]);

	settle(a, u);
	return u.answer == ANSWER_YES ? u.fact : NULL;
}

static void ask_member(struct asking *a)
{
	find_member(a);
}

static void ask_header(struct asking *a)
{
	const char *why = NULL;
	enum header_state state = facts_header(a->facts, a->arg[0], &why);

	yes_if(a, state != HEADER_MISSING);
	if (state != HEADER_MISSING)
		tell(a, "present: ", a->arg[0]);
	if (why)
		tell(a, "not read: ", why);
}

/* What a header itself says of a name. */
static const struct fact *definition_in(struct facts *facts, enum fact_kind kind, const char *name,
					const char *header)
{
	const struct fact *const *definition;
	unsigned int n = facts_definitions(facts, kind, name, &definition);

	for (unsigned int i = 0; i < n; i++)
		if (str_equal(definition[i]->file, header))
			return definition[i];
	return NULL;
}

static void ask_declared_in(struct asking *a)
{
	static const enum fact_kind kinds[] = { FACT_FUNCTION,	 FACT_MACRO,   FACT_VARIABLE,
						FACT_ENUMERATOR, FACT_TYPEDEF, FACT_STRUCT,
						FACT_UNION,	 FACT_ENUM };
	const struct fact *record = facts_record(a->facts, a->arg[0]);
	const struct fact *there = NULL;
	struct usable u;

	for (size_t i = 0; i < ARRAY_LEN(kinds) && !there && !strchr(a->arg[0], ' '); i++)
		there = definition_in(a->facts, kinds[i], a->arg[0], a->arg[1]);
	if (!there && record)
		there = definition_in(a->facts, record->kind, record->name, a->arg[1]);
	if (there) {
		yes_if(a, true);
		tell_fact(a, there);
		return;
	}
	u = usable_name(a->facts, a->arg[0]);
	if (!u.fact) {
		settle(a, u);
		return;
	}
	yes_if(a, false);
	tell_fact(a, u.fact);
}

/* Exports. */

static const struct export *find_export(struct asking *a)
{
	const struct export *e = facts_export(a->facts, a->arg[0]);
	const struct fact *fact = facts_find(a->facts, FACT_FUNCTION, a->arg[0]);
	struct usable u = { .name = a->arg[0], .export = e };

	if (!fact)
		fact = facts_find(a->facts, FACT_VARIABLE, a->arg[0]);
	tell_fact(a, fact);
	yes_if(a, e);
	if (e) {
		u.reason = str_starts(e->space, "module:") ? USABLE_OTHER_MODULES : USABLE_FINE;
	} else if (facts_know_exports(a->facts) || (fact && (fact->flags & FACT_STATIC))) {
		u.reason = USABLE_NOT_EXPORTED;
	} else {
		u.reason = USABLE_EXPORTS_UNKNOWN;
		a->q->answer = ANSWER_UNKNOWN;
	}
	if (a->evidence)
		tell_why(a, &u);
	return e;
}

static void ask_export(struct asking *a)
{
	find_export(a);
}

static void ask_gpl_only(struct asking *a)
{
	const struct export *e = find_export(a);

	if (a->q->answer == ANSWER_YES)
		yes_if(a, e->gpl);
}

static void ask_namespace(struct asking *a)
{
	const struct export *e = find_export(a);

	if (a->q->answer == ANSWER_YES)
		yes_if(a, str_equal(e->space, a->arg[1]));
}

static void ask_config(struct asking *a)
{
	const char *value = facts_config(a->facts, a->arg[0]);

	yes_if(a, value && (str_equal(value, "y") || str_equal(value, "m")));
	tell(a, a->arg[0], value ? "=" : " is not set");
	if (value && a->evidence) {
		a->evidence->text.len--; /* the value goes behind the sign */
		strbuf_printf(&a->evidence->text, "%s\n", value);
	}
}

/* Numbers. */

static void number_is(struct asking *a, long n)
{
	a->q->number = n;
	a->q->answer = ANSWER_YES;
}

static void ask_params(struct asking *a)
{
	const struct fact *fact = facts_callable(a->facts, a->arg[0]);

	tell_fact(a, fact);
	if (!fact) {
		answer_absent(a, a->arg[0]);
		if (a->q->answer == ANSWER_NO)
			number_is(a, -1);
	} else if (fact->kind == FACT_MACRO && !fact->params && (fact->flags & FACT_IS_VARIADIC)) {
		a->q->answer = ANSWER_UNKNOWN;
		tell(a, "a macro that passes on any parameters: ", a->arg[0]);
	} else {
		number_is(a, fact->kind == FACT_MACRO ? fact->params : fact->type->params);
	}
}

static void ask_member_params(struct asking *a)
{
	const struct type *t = fact_callback(a->facts, find_member(a));

	if (a->q->answer == ANSWER_UNKNOWN)
		return;
	number_is(a, t ? (long)t->params : -1);
}

static void ask_value(struct asking *a)
{
	const struct fact *fact = facts_find(a->facts, FACT_ENUMERATOR, a->arg[0]);
	long n;

	if (!fact)
		fact = facts_find(a->facts, FACT_MACRO, a->arg[0]);
	if (!fact && !facts_config(a->facts, a->arg[0])) {
		/* no value is no number: nothing that it is compared with is right */
		answer_absent(a, a->arg[0]);
		a->q->answer = ANSWER_UNKNOWN;
		return;
	}
	tell_fact(a, fact);
	if (constant_value(a->facts, a->arg[0], &n)) {
		number_is(a, n);
	} else {
		a->q->answer = ANSWER_UNKNOWN;
		tell(a, "not a number that can be told: ", a->arg[0]);
	}
}

/* Types. */

/* Yes where @type, which may be NULL, means what the text of argument @n says. */
static void compare_type(struct asking *a, const struct type *type, unsigned int n)
{
	const struct type *wanted = type_from_text(facts_arena(a->facts), a->arg[n]);

	if (a->q->answer == ANSWER_UNKNOWN)
		return;
	yes_if(a, type && wanted && types_compare(type, a->facts, wanted, a->facts) == TYPES_EQUAL);
}

static const struct type *function_type(struct asking *a)
{
	const struct fact *fact = facts_find(a->facts, FACT_FUNCTION, a->arg[0]);

	tell_fact(a, fact);
	if (!fact)
		answer_absent(a, a->arg[0]);
	return fact ? fact->type : NULL;
}

static const struct type *nth_param(const struct type *t, const char *number)
{
	unsigned long n = strtoul(number, NULL, 10);

	return t && n >= 1 && n <= t->params ? t->param[n - 1].type : NULL;
}

static void ask_returns(struct asking *a)
{
	const struct type *t = function_type(a);

	compare_type(a, t ? t->to : NULL, 1);
}

static void ask_param_is(struct asking *a)
{
	compare_type(a, nth_param(function_type(a), a->arg[1]), 2);
}

static void ask_type_is(struct asking *a)
{
	static const enum fact_kind kinds[] = { FACT_FUNCTION, FACT_VARIABLE, FACT_TYPEDEF };
	const struct fact *fact = NULL;

	for (size_t i = 0; i < ARRAY_LEN(kinds) && !fact; i++)
		fact = facts_find(a->facts, kinds[i], a->arg[0]);
	tell_fact(a, fact);
	if (!fact)
		answer_absent(a, a->arg[0]);
	compare_type(a, fact ? fact->type : NULL, 1);
}

static void ask_member_is(struct asking *a)
{
	const struct fact *member = find_member(a);

	compare_type(a, member ? member->type : NULL, 2);
}

static void ask_member_returns(struct asking *a)
{
	const struct type *t = fact_callback(a->facts, find_member(a));

	compare_type(a, t ? t->to : NULL, 2);
}

static void ask_member_param_is(struct asking *a)
{
	compare_type(a, nth_param(fact_callback(a->facts, find_member(a)), a->arg[2]), 3);
}

#define CALLABLES (ABOUT(FUNCTION) | ABOUT(MACRO))
#define CONSTANTS (ABOUT(ENUMERATOR) | ABOUT(MACRO))
#define RECORDS (ABOUT(STRUCT) | ABOUT(UNION))
#define TYPES (RECORDS | ABOUT(ENUM) | ABOUT(TYPEDEF))
#define ANYTHING (CALLABLES | CONSTANTS | TYPES | ABOUT(VARIABLE))

static const struct question_kind kinds[] = {
	{ "HAVE_FUNCTION", "n", false, ask_function, ABOUT(FUNCTION), false },
	{ "HAVE_MACRO", "n", false, ask_macro, ABOUT(MACRO), false },
	{ "INITIALIZER", "n", false, ask_initializer, ABOUT(MACRO), true },
	{ "CALLABLE", "n", false, ask_callable, CALLABLES, false },
	{ "DECLARED", "n", false, ask_declared, ABOUT(FUNCTION) | ABOUT(VARIABLE), false },
	{ "DECLARED_IN", "rh", false, ask_declared_in, 0, false },
	{ "USABLE", "r", false, ask_usable, ANYTHING, false },
	{ "HAVE_VARIABLE", "n", false, ask_variable, ABOUT(VARIABLE), false },
	{ "HAVE_TYPE", "r", false, ask_type, TYPES, false },
	{ "HAVE_MEMBER", "rn", false, ask_member, RECORDS, false },
	{ "HAVE_ENUMERATOR", "n", false, ask_enumerator, ABOUT(ENUMERATOR), false },
	{ "HAVE_CONSTANT", "n", false, ask_constant, CONSTANTS, false },
	{ "HAVE_HEADER", "h", false, ask_header, 0, false },
	{ "HAVE_EXPORT", "n", false, ask_export, 0, false },
	{ "GPL_ONLY", "n", false, ask_gpl_only, 0, false },
	{ "IN_NAMESPACE", "ns", false, ask_namespace, 0, false },
	{ "HAVE_CONFIG", "c", false, ask_config, 0, false },
	{ "PARAMS", "n", true, ask_params, CALLABLES, true },
	{ "MEMBER_PARAMS", "rn", true, ask_member_params, RECORDS, true },
	{ "VALUE", "n", true, ask_value, CONSTANTS, true },
	{ "RETURNS", "nt", false, ask_returns, ABOUT(FUNCTION), true },
	{ "PARAM_IS", "ndt", false, ask_param_is, ABOUT(FUNCTION), true },
	{ "TYPE_IS", "nt", false, ask_type_is, ABOUT(FUNCTION) | ABOUT(VARIABLE) | ABOUT(TYPEDEF),
	  true },
	{ "MEMBER_IS", "rnt", false, ask_member_is, RECORDS, true },
	{ "MEMBER_RETURNS", "rnt", false, ask_member_returns, RECORDS, true },
	{ "MEMBER_PARAM_IS", "rndt", false, ask_member_param_is, RECORDS, true },
};

/**
 * question_kind_named() - a question by its name
 * @name: begins with the name
 * @len: the name's length
 *
 * Return: the question, or NULL for none.
 */
const struct question_kind *question_kind_named(const char *name, size_t len)
{
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		if (strlen(kinds[i].name) == len && !memcmp(kinds[i].name, name, len))
			return &kinds[i];
	return NULL;
}

static bool is_identifier(const char *s)
{
	return *s && !isdigit((unsigned char)*s) && !s[str_word(s)];
}

static bool is_type_name(const char *s)
{
	static const char *const words[] = { "struct ", "union ", "enum " };

	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (str_starts(s, words[i]))
			return is_identifier(s + strlen(words[i]));
	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (!strncmp(s, words[i], strlen(words[i]) - 1) && !s[strlen(words[i]) - 1])
			return false;
	return is_identifier(s);
}

static bool is_type(const char *s)
{
	struct arena arena = { 0 };
	bool is = type_from_text(&arena, s);

	arena_free(&arena);
	return is;
}

static bool is_position(const char *s)
{
	return *s >= '1' && *s <= '9' && strlen(s) < 4 && !s[strspn(s, "0123456789")];
}

/**
 * question_argument_wrong() - can an argument be what a question takes?
 * @kind: the letter of struct question_kind
 * @arg: the argument
 *
 * Return: what it should be, or NULL where it can.
 */
const char *question_argument_wrong(char kind, const char *arg)
{
	switch (kind) {
	case 'n':
		return is_identifier(arg) ? NULL : "a name";
	case 'r':
		return is_type_name(arg) ? NULL : "a name, or struct, union or enum with a tag";
	case 't':
		return is_type(arg) ? NULL : "a type";
	case 'd':
		return is_position(arg) ? NULL : "a parameter's number, from 1,";
	case 'h':
		return str_ends(arg, ".h") && !strpbrk(arg, "<>\" ")
			       ? NULL
			       : "a header as linux/slab.h, without < and >,";
	case 'c':
		return str_starts(arg, "CONFIG_") && is_identifier(arg) ? NULL
									: "a symbol as CONFIG_X";
	default:
		return strpbrk(arg, "\" ()") ? "a namespace without quotes" : NULL;
	}
}
