// SPDX-License-Identifier: GPL-2.0
#include "diff_compare.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "describe.h"
#include "meant.h"
#include "signature.h"

/**
 * diff_compare_headers() - are two facts of one name declared in the same header?
 * @d: gets the difference
 * @newer: the newer kernel's
 * @older: the older one's
 */
void diff_compare_headers(struct differ *d, const struct fact *newer, const struct fact *older)
{
	char *words;

	if (!diff_has_moved(d, newer, older))
		return;
	words = xasprintf("declared in %s, was in %s", api_header(newer), api_header(older));
	diff_add(d, CHANGE_HEADER, newer, older, words);
	free(words);
}

static const char *exported_word(const struct export *export)
{
	return !export ? "not exported" : export->gpl ? "exported to GPL modules" : "exported";
}

/* Which modules may link to it, besides those of its license: "module:a,b" names them. */
static void put_space(const char *before, const char *space, const char *none, struct strbuf *out)
{
	if (str_starts(space, "module:"))
		strbuf_printf(out, "%sfor %s only", before, space + strlen("module:"));
	else if (*space)
		strbuf_printf(out, "%sin namespace %s", before, space);
	else
		strbuf_printf(out, "%s%s", before, none);
}

static char *export_words(const struct export *newer, const struct export *older)
{
	const char *a = newer ? newer->space : "", *b = older ? older->space : "";
	struct strbuf sb = { 0 };

	if (!newer != !older || (newer && newer->gpl != older->gpl))
		strbuf_printf(&sb, "%s, was %s", exported_word(newer), exported_word(older));
	if (newer && older && strcmp(a, b)) {
		put_space(sb.len ? "; " : "", a, "in no namespace", &sb);
		put_space(", was ", b, "in none", &sb);
	}
	return sb.s;
}

static bool is_extern(const struct fact *fact)
{
	return (fact->kind == FACT_FUNCTION || fact->kind == FACT_VARIABLE) &&
	       !(fact->flags & FACT_STATIC);
}

/* Both are symbols to link to: may modules do so alike? */
static void compare_exports(struct differ *d, const struct fact *newer, const struct fact *older)
{
	struct facts *a = d->diff->newest, *b = d->diff->target;
	char *words;

	if (!is_extern(newer) || !is_extern(older) || !facts_know_exports(a) ||
	    !facts_know_exports(b))
		return;
	words = export_words(facts_export(a, newer->name), facts_export(b, older->name));
	if (words)
		diff_add(d, CHANGE_EXPORT, newer, older, words);
	free(words);
}

static const char *linkage(struct facts *facts, const struct fact *fact)
{
	if (fact->flags & FACT_STATIC)
		return "static inline";
	if (!facts_know_exports(facts))
		return "extern";
	return facts_export(facts, fact->name) ? "exported" : "extern and not exported";
}

static void compare_linkage(struct differ *d, const struct fact *newer, const struct fact *older)
{
	char *words;

	if (!((newer->flags ^ older->flags) & FACT_STATIC))
		return;
	words = xasprintf("%s, was %s", linkage(d->diff->newest, newer),
			  linkage(d->diff->target, older));
	diff_add(d, CHANGE_INLINE, newer, older, words);
	free(words);
}

static void compare_attributes(struct differ *d, const struct fact *newer, const struct fact *older)
{
	static const struct {
		enum fact_flag flag;
		const char *now, *was;
	} attributes[] = {
		{ FACT_MUST_CHECK, "its result must be used", "its result may be ignored" },
		{ FACT_DEPRECATED, "deprecated", "no longer deprecated" },
	};

	for (size_t i = 0; i < ARRAY_LEN(attributes); i++)
		if ((newer->flags ^ older->flags) & attributes[i].flag)
			diff_add(d, CHANGE_ATTRIBUTE, newer, older,
				 newer->flags & attributes[i].flag ? attributes[i].now
								   : attributes[i].was);
}

static void put_words(struct strbuf *out, const struct strbuf *words)
{
	if (!words->len)
		return;
	strbuf_printf(out, "%s%s", out->len ? "; " : "", words->s);
}

/* A function's signature: its parameters and what it returns are two things. */
static void compare_signature(struct differ *d, const struct fact *newer, const struct fact *older,
			      const struct type *a, const struct type *b)
{
	struct strbuf constness = { 0 };
	struct signature sig;

	signature_compare(a, d->diff->newest, b, d->diff->target, &sig);
	if (sig.differs & SIG_PARAMS)
		diff_add(d, CHANGE_PARAMETERS, newer, older, sig.params.s);
	else
		put_words(&constness, &sig.params);
	if (sig.differs & SIG_RETURN)
		diff_add(d, CHANGE_RETURN, newer, older, sig.returns.s);
	else
		put_words(&constness, &sig.returns);
	if (constness.len)
		diff_add(d, CHANGE_CONST, newer, older, constness.s);
	strbuf_free(&constness);
	signature_free(&sig);
}

/* A callback's signature is one thing: it must be met exactly. */
static void compare_callback(struct differ *d, const struct fact *newer, const struct fact *older,
			     const struct type *a, const struct type *b)
{
	struct strbuf words = { 0 };
	struct signature sig;

	signature_compare(a, d->diff->newest, b, d->diff->target, &sig);
	put_words(&words, &sig.params);
	put_words(&words, &sig.returns);
	if (sig.differs)
		diff_add(d,
			 sig.differs & (SIG_PARAMS | SIG_RETURN) ? CHANGE_CALLBACK : CHANGE_CONST,
			 newer, older, words.s);
	strbuf_free(&words);
	signature_free(&sig);
}

static bool is_plain_number(const char *text)
{
	return *text && !text[strspn(text, "0123456789")];
}

/*
 * How long a table is concerns those who own it; a length that is reckoned
 * from others differs by configuration.
 */
static bool is_other_length(const struct differ *d, const struct fact *newer,
			    const struct fact *older)
{
	const struct type *a = newer->type, *b = older->type;

	for (; a->kind == TYPE_ARRAY && b->kind == TYPE_ARRAY; a = a->to, b = b->to)
		if (newer->kind == FACT_MEMBER && is_plain_number(a->size) &&
		    is_plain_number(b->size) && strcmp(a->size, b->size))
			return false;
	return a != newer->type &&
	       signature_types(a, d->diff->newest, b, d->diff->target) == TYPES_EQUAL;
}

static void compare_types(struct differ *d, enum change_kind kind, const struct fact *newer,
			  const struct fact *older)
{
	enum type_match match =
		signature_types(newer->type, d->diff->newest, older->type, d->diff->target);
	struct strbuf words = { 0 };

	if (match == TYPES_EQUAL || !newer->type || !older->type ||
	    is_other_length(d, newer, older))
		return;
	type_change_words(newer->type, older->type, &words);
	diff_add(d, match == TYPES_DIFFER ? kind : CHANGE_CONST, newer, older, words.s);
	strbuf_free(&words);
}

static const struct type *function_of(struct facts *facts, const struct fact *fact)
{
	if (!fact->type)
		return NULL;
	if (fact->type->kind == TYPE_FUNCTION)
		return fact->type;
	return fact_callback(facts, fact);
}

static void compare_typedef(struct differ *d, const struct fact *newer, const struct fact *older)
{
	const struct type *a = function_of(d->diff->newest, newer);
	const struct type *b = function_of(d->diff->target, older);

	if (a && b && newer->type->kind == older->type->kind)
		compare_callback(d, newer, older, a, b);
	else
		compare_types(d, CHANGE_TYPE, newer, older);
}

static void put_macro_form(const struct fact *macro, struct strbuf *out)
{
	if (!(macro->flags & FACT_FUNCTION_LIKE)) {
		strbuf_puts(out, "no parameter list");
		return;
	}
	strbuf_putc(out, '(');
	for (unsigned int i = 0; i < macro->params; i++)
		strbuf_printf(out, "%s%s", i ? ", " : "", macro->param[i].name);
	if (macro->flags & FACT_IS_VARIADIC)
		strbuf_puts(out, macro->params ? ", ..." : "...");
	strbuf_putc(out, ')');
}

static void tell_macro_forms(struct differ *d, const struct fact *newer, const struct fact *older,
			     const struct fact *a, const struct fact *b)
{
	struct strbuf words = { 0 };

	strbuf_puts(&words, "takes ");
	put_macro_form(a, &words);
	strbuf_puts(&words, ", took ");
	put_macro_form(b, &words);
	diff_add(d, CHANGE_PARAMETERS, newer, older, words.s);
	strbuf_free(&words);
}

static bool same_text(const char *a, const char *b)
{
	for (;; a++, b++) {
		while (isspace((unsigned char)*a))
			a++;
		while (isspace((unsigned char)*b))
			b++;
		if (*a != *b || !*a)
			return *a == *b;
	}
}

static unsigned int params_of(const struct fact *callable)
{
	return callable->kind == FACT_MACRO ? callable->params : callable->type->params;
}

static bool is_variadic(const struct fact *callable)
{
	return callable->kind == FACT_MACRO ? callable->flags & FACT_IS_VARIADIC
					    : callable->type->variadic;
}

static bool calls_alike(const struct fact *a, const struct fact *b)
{
	return params_of(a) == params_of(b) && is_variadic(a) == is_variadic(b);
}

/* Macros and functions: what a call of the name calls, on either side. */
static void compare_callables(struct differ *d, const struct fact *newer, const struct fact *older,
			      const struct fact *a, const struct fact *b)
{
	struct strbuf words = { 0 };

	if (a->kind == FACT_FUNCTION && b->kind == FACT_FUNCTION) {
		compare_signature(d, newer, older, a->type, b->type);
		return;
	}
	if (a->kind == FACT_MACRO && b->kind == FACT_MACRO) {
		if (!calls_alike(a, b))
			tell_macro_forms(d, newer, older, a, b);
		return;
	}
	/* A macro that only passes on what it gets takes what the other takes. */
	if (calls_alike(a, b) || (!params_of(a) && is_variadic(a)) ||
	    (!params_of(b) && is_variadic(b)))
		return;
	strbuf_printf(&words, "takes %s%u argument%s, took %s%u", is_variadic(a) ? "at least " : "",
		      params_of(a), params_of(a) == 1 ? "" : "s", is_variadic(b) ? "at least " : "",
		      params_of(b));
	diff_add(d, CHANGE_PARAMETERS, newer, older, words.s);
	strbuf_free(&words);
}

/* What a call calls where this definition of the macro is the one that is meant. */
static const struct fact *callable_of(struct facts *facts, const struct fact *macro)
{
	const struct sight sight = { .facts = facts, .like = macro };

	return meant_callable(&sight, macro->name);
}

static void compare_macros(struct differ *d, const struct fact *newer, const struct fact *older)
{
	const char *x = newer->value ? newer->value : "", *y = older->value ? older->value : "";
	bool same_body = same_text(x, y);
	const struct fact *a, *b;
	char *words;

	if (same_body && newer->params == older->params && newer->flags == older->flags)
		return;
	a = callable_of(d->diff->newest, newer);
	b = callable_of(d->diff->target, older);
	if (a && b)
		compare_callables(d, newer, older, a, b);
	else if ((newer->flags ^ older->flags) & FACT_FUNCTION_LIKE)
		tell_macro_forms(d, newer, older, newer, older);
	if (same_body)
		return;
	words = xasprintf("%.60s, was %.60s", *x ? x : "nothing", *y ? y : "nothing");
	diff_add(d, CHANGE_BODY, newer, older, words);
	free(words);
}

static bool is_number(const char *text)
{
	char *end;

	if (!text || !*text)
		return false;
	strtoll(text, &end, 0);
	return !*end;
}

static void compare_enumerators(struct differ *d, const struct fact *newer,
				const struct fact *older)
{
	char *words;

	if (!is_number(newer->value) || !is_number(older->value) ||
	    strtoll(newer->value, NULL, 0) == strtoll(older->value, NULL, 0))
		return;
	words = xasprintf("%s, was %s", newer->value, older->value);
	diff_add(d, CHANGE_ENUMERATOR, newer, older, words);
	free(words);
}

/**
 * diff_compare() - hold two facts of one kind and name against each other
 * @d: gets the differences
 * @newer: the newer kernel's: no struct, union, enum or member
 * @older: the older one's
 */
void diff_compare(struct differ *d, const struct fact *newer, const struct fact *older)
{
	switch (newer->kind) {
	case FACT_FUNCTION:
		compare_signature(d, newer, older, newer->type, older->type);
		compare_linkage(d, newer, older);
		compare_attributes(d, newer, older);
		compare_exports(d, newer, older);
		break;
	case FACT_VARIABLE:
		compare_types(d, CHANGE_TYPE, newer, older);
		compare_exports(d, newer, older);
		break;
	case FACT_TYPEDEF:
		compare_typedef(d, newer, older);
		break;
	case FACT_MACRO:
		compare_macros(d, newer, older);
		break;
	case FACT_ENUMERATOR:
		compare_enumerators(d, newer, older);
		return; /* its enum tells where it stands */
	default:
		return;
	}
	diff_compare_headers(d, newer, older);
}

static const char *form_word(const struct fact *fact)
{
	static const char *const words[FACT_KINDS] = {
		[FACT_FUNCTION] = "a function",
		[FACT_VARIABLE] = "a variable",
		[FACT_TYPEDEF] = "a typedef",
		[FACT_ENUMERATOR] = "an enumerator",
	};

	if (fact->kind == FACT_MACRO)
		return fact->flags & FACT_FUNCTION_LIKE ? "a macro with parameters" : "a macro";
	return words[fact->kind];
}

/**
 * diff_compare_forms() - hold two facts of one name but different kinds against each other
 * @d: gets the differences
 * @newer: the newer kernel's: no struct, union, enum or member
 * @older: the older one's
 */
void diff_compare_forms(struct differ *d, const struct fact *newer, const struct fact *older)
{
	const struct fact *a = facts_callable(d->diff->newest, newer->name);
	const struct fact *b = facts_callable(d->diff->target, older->name);
	bool macro = newer->kind == FACT_MACRO || older->kind == FACT_MACRO;
	struct strbuf words = { 0 };

	strbuf_printf(&words, "%s, was %s", form_word(newer), form_word(older));
	if (newer->kind == FACT_MACRO && a && a->kind == FACT_FUNCTION)
		strbuf_printf(&words, "; it calls %s()", a->name);
	if (older->kind == FACT_MACRO && b && b->kind == FACT_FUNCTION)
		strbuf_printf(&words, "; it called %s()", b->name);
	diff_add(d, macro ? CHANGE_MACRO : CHANGE_TYPE, newer, older, words.s);
	strbuf_free(&words);
	if (a && b)
		compare_callables(d, newer, older, a, b);
	if (newer->kind != FACT_ENUMERATOR && older->kind != FACT_ENUMERATOR)
		diff_compare_headers(d, newer, older);
}

/* Records. */

/**
 * diff_compare_members() - hold two members of one name against each other
 * @d: gets the differences
 * @newer: the newer kernel's
 * @older: the older one's
 */
void diff_compare_members(struct differ *d, const struct fact *newer, const struct fact *older)
{
	const struct type *a = fact_callback(d->diff->newest, newer);
	const struct type *b = fact_callback(d->diff->target, older);

	if (a && b)
		compare_callback(d, newer, older, a, b);
	else if (newer->type && older->type)
		compare_types(d, CHANGE_MEMBER, newer, older);
}

/**
 * diff_lone() - tell of a fact that only one side has
 * @d: gets it
 * @fact: the fact
 * @is_newer: the newer kernel has it
 */
void diff_lone(struct differ *d, const struct fact *fact, bool is_newer)
{
	const struct fact *newer = is_newer ? fact : NULL, *older = is_newer ? NULL : fact;
	char *text, *words;

	if (fact->kind != FACT_MEMBER && fact->kind != FACT_ENUMERATOR) {
		diff_add(d, is_newer ? CHANGE_NEW : CHANGE_GONE, newer, older, "");
		return;
	}
	text = fact->kind == FACT_MEMBER && fact->type ? type_declaration(fact->type, fact->name)
						       : xstrdup(fact->parent ? fact->parent : "");
	words = xasprintf("is %s: %s", is_newer ? "new" : "gone", text);
	diff_add(d, fact->kind == FACT_MEMBER ? CHANGE_MEMBER : CHANGE_ENUMERATOR, newer, older,
		 words);
	free(words);
	free(text);
}
