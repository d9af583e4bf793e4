// SPDX-License-Identifier: GPL-2.0
#include "macro_params.h"

#include <stdlib.h>
#include <string.h>

#include "mem.h"
#include "str.h"

enum {
	MAX_MACROS = 6
};

/*
 * A call within a macro's body: which macro, NULL for __builtin_offsetof, and
 * which of its arguments we are in.
 */
struct inner_call {
	const struct fact *macro;
	bool is_offsetof;
	unsigned int level, arg;
};

static bool param_is_member(struct facts *facts, const struct fact *macro, unsigned int n,
			    unsigned int depth);

static void enter_call(struct facts *facts, struct inner_call *call, const struct token *name,
		       unsigned int level)
{
	char *text = xstrndup(name->s, name->len);
	const struct fact *macro = facts_find(facts, FACT_MACRO, text);
	bool is_offsetof = !strcmp(text, "__builtin_offsetof");

	if (is_offsetof || (macro && (macro->flags & FACT_FUNCTION_LIKE)))
		*call = (struct inner_call){ macro, is_offsetof, level, 0 };
	free(text);
}

static bool argument_is_member(struct facts *facts, const struct inner_call *call,
			       unsigned int level, unsigned int depth)
{
	if (!call->level || call->level != level)
		return false;
	if (call->is_offsetof)
		return call->arg == 1;
	return param_is_member(facts, call->macro, call->arg, depth + 1);
}

static bool param_is_member(struct facts *facts, const struct fact *macro, unsigned int n,
			    unsigned int depth)
{
	struct inner_call call = { 0 };
	struct token t, before = { 0 };
	unsigned int level = 0;
	struct lexer lx;

	if (n >= macro->params || depth > MAX_MACROS || !macro->value)
		return false;
	lexer_init(&lx, macro->value, strlen(macro->value));
	for (t = lexer_next(&lx); t.kind != TOKEN_END; before = t, t = lexer_next(&lx)) {
		if (token_is(&t, "(")) {
			level++;
			if (before.kind == TOKEN_NAME)
				enter_call(facts, &call, &before, level);
		} else if (token_is(&t, ")")) {
			if (call.level == level)
				call.level = 0;
			level--;
		} else if (token_is(&t, ",")) {
			call.arg += call.level == level;
		} else if (token_is(&t, macro->param[n].name)) {
			if (token_is(&before, ".") || token_is(&before, "->") ||
			    argument_is_member(facts, &call, level, depth))
				return true;
		}
	}
	return false;
}

/**
 * macro_param_is_member() - does a parameter stand for a member's name?
 * @facts: where macros are found that the macro hands the parameter on to
 * @macro: the macro
 * @n: which parameter, from 0
 */
bool macro_param_is_member(struct facts *facts, const struct fact *macro, unsigned int n)
{
	return param_is_member(facts, macro, n, 0);
}

/* The tokens of a macro's body. */
struct body {
	VEC(struct token) token;
};

static void read_body(const struct fact *macro, struct body *body)
{
	struct lexer lx;
	struct token t;

	lexer_init(&lx, macro->value ? macro->value : "", macro->value ? strlen(macro->value) : 0);
	lx.line_start = false;
	while ((t = lexer_next(&lx)).kind != TOKEN_END)
		*vec_push(&body->token) = t;
}

static bool body_is(const struct body *b, size_t i, const char *text)
{
	return i < b->token.n && token_is(&b->token.v[i], text);
}

/*
 * The name of what is called with the token at @at as an argument alone, and which
 * argument it is; NULL for none. The caller frees it.
 */
static char *callee_given(const struct body *b, size_t at, unsigned int *arg)
{
	unsigned int depth = 0;
	size_t i = at;

	if (!at || !(body_is(b, at - 1, "(") || body_is(b, at - 1, ",")) ||
	    !(body_is(b, at + 1, ")") || body_is(b, at + 1, ",")))
		return NULL;
	for (*arg = 0; i-- > 0;) {
		if (body_is(b, i, ")"))
			depth++;
		else if (body_is(b, i, "(") && !depth--)
			break;
		else if (body_is(b, i, ",") && !depth)
			++*arg;
	}
	if (!i || i == (size_t)-1 || b->token.v[i - 1].kind != TOKEN_NAME)
		return NULL;
	return xstrndup(b->token.v[i - 1].s, b->token.v[i - 1].len);
}

/* The macro that the token is handed on to so; NULL for none. */
static const struct fact *handed_on_to(struct facts *facts, const struct body *b, size_t at,
				       unsigned int *arg)
{
	char *name = callee_given(b, at, arg);
	const struct fact *macro = name ? facts_find(facts, FACT_MACRO, name) : NULL;

	free(name);
	return macro && (macro->flags & FACT_FUNCTION_LIKE) ? macro : NULL;
}

static bool is_pasted_at(const struct body *b, size_t i)
{
	return (i && (body_is(b, i - 1, "##") || body_is(b, i - 1, "#"))) ||
	       body_is(b, i + 1, "##");
}

static bool param_is_pasted(struct facts *facts, const struct fact *macro, unsigned int n,
			    unsigned int depth)
{
	struct body b = { 0 };
	bool found = false, pasted = true;

	if (n >= macro->params || depth > MAX_MACROS)
		return false;
	read_body(macro, &b);
	for (size_t i = 0; i < b.token.n && pasted; i++) {
		const struct fact *inner;
		unsigned int arg;

		if (!body_is(&b, i, macro->param[n].name))
			continue;
		found = true;
		if (is_pasted_at(&b, i))
			continue;
		inner = handed_on_to(facts, &b, i, &arg);
		pasted = inner && param_is_pasted(facts, inner, arg, depth + 1);
	}
	vec_free(&b.token);
	return found && pasted;
}

/**
 * macro_param_is_pasted() - is a parameter only pasted into names, or made a string?
 * @facts: where macros are found that the macro hands the parameter on to
 * @macro: the macro
 * @n: which parameter, from 0
 */
bool macro_param_is_pasted(struct facts *facts, const struct fact *macro, unsigned int n)
{
	return param_is_pasted(facts, macro, n, 0);
}

static char *pasted_name(const struct body *b, size_t i, const struct token *arg)
{
	struct strbuf name = { 0 };

	if (i > 1 && body_is(b, i - 1, "##"))
		strbuf_add(&name, b->token.v[i - 2].s, b->token.v[i - 2].len);
	strbuf_add(&name, arg->s, arg->len);
	if (body_is(b, i + 1, "##") && i + 2 < b->token.n)
		strbuf_add(&name, b->token.v[i + 2].s, b->token.v[i + 2].len);
	return strbuf_take(&name);
}

static void pasted_names(struct facts *facts, const struct fact *macro, unsigned int n,
			 const struct token *arg, struct map *names, unsigned int depth)
{
	struct body b = { 0 };

	if (n >= macro->params || depth > MAX_MACROS)
		return;
	read_body(macro, &b);
	for (size_t i = 0; i < b.token.n; i++) {
		const struct fact *inner;
		unsigned int k;
		char *name;

		if (!body_is(&b, i, macro->param[n].name))
			continue;
		if (is_pasted_at(&b, i)) {
			name = pasted_name(&b, i, arg);
			if (!depth || facts_find(facts, FACT_TYPEDEF, name))
				map_put(names, name);
			free(name);
		} else if ((inner = handed_on_to(facts, &b, i, &k))) {
			pasted_names(facts, inner, k, arg, names, depth + 1);
		}
	}
	vec_free(&b.token);
}

/**
 * macro_pasted_names() - the names that an argument is pasted into
 * @facts: where macros are found that the macro hands the argument on to
 * @macro: the macro
 * @n: which parameter, from 0
 * @arg: the argument, a bare name
 * @names: gets the names as keys; of what other macros make of it only types:
 *	guard(mutex) needs class_mutex_t, whatever else this kernel's guards paste
 */
void macro_pasted_names(struct facts *facts, const struct fact *macro, unsigned int n,
			const struct token *arg, struct map *names)
{
	pasted_names(facts, macro, n, arg, names, 0);
}

/* These look at the type before they choose what is called. */
static bool chooses_by_type(const struct body *b)
{
	static const char *const words[] = { "_Generic", "__builtin_choose_expr",
					     "__builtin_types_compatible_p" };

	for (size_t i = 0; i < b->token.n; i++)
		for (size_t k = 0; k < ARRAY_LEN(words); k++)
			if (body_is(b, i, words[k]))
				return true;
	return false;
}

static const struct type *param_type(struct facts *facts, const struct fact *macro, unsigned int n,
				     unsigned int depth)
{
	const struct type *type = NULL;
	struct body b = { 0 };

	if (n >= macro->params || depth > MAX_MACROS)
		return NULL;
	read_body(macro, &b);
	if (chooses_by_type(&b))
		vec_free(&b.token);
	for (size_t i = 0; i < b.token.n && !type; i++) {
		const struct fact *inner;
		unsigned int arg;
		char *name;

		if (!body_is(&b, i, macro->param[n].name))
			continue;
		name = callee_given(&b, i, &arg);
		inner = name ? facts_find(facts, FACT_MACRO, name) : NULL;
		if (inner && (inner->flags & FACT_FUNCTION_LIKE)) {
			type = param_type(facts, inner, arg, depth + 1);
		} else if (name && !inner) {
			inner = facts_find(facts, FACT_FUNCTION, name);
			if (inner && arg < inner->type->params)
				type = inner->type->param[arg].type;
		}
		free(name);
	}
	vec_free(&b.token);
	return type;
}

/**
 * macro_param_type() - the type of the function's parameter that a macro's is handed on to
 * @facts: where macros and functions are found
 * @macro: the macro
 * @n: which parameter, from 0
 *
 * Return: the type; NULL where it is handed on to no function as it is, or
 * where the macro looks at its type first.
 */
const struct type *macro_param_type(struct facts *facts, const struct fact *macro, unsigned int n)
{
	return param_type(facts, macro, n, 0);
}

/**
 * macro_chooses_by_type() - does a macro look at the type of what it is given?
 * @macro: the macro
 */
bool macro_chooses_by_type(const struct fact *macro)
{
	struct body b = { 0 };
	bool chooses;

	read_body(macro, &b);
	chooses = chooses_by_type(&b);
	vec_free(&b.token);
	return chooses;
}

/* The record that a macro is a value of, "(const struct x) { ... }"; the caller frees it. */
static char *record_made(const struct body *b)
{
	size_t i = body_is(b, 0, "(") ? 1 : 0;

	i += i && body_is(b, i, "const");
	if (!i || !body_is(b, i, "struct") || i + 3 >= b->token.n || !body_is(b, i + 2, ")") ||
	    !body_is(b, i + 3, "{"))
		return NULL;
	return xasprintf("struct %.*s", (int)b->token.v[i + 1].len, b->token.v[i + 1].s);
}

/**
 * macro_member_type() - the type of the member that a macro's parameter initializes
 * @facts: where the record is found
 * @macro: the macro
 * @n: which parameter, from 0
 *
 * Return: the type; NULL where the macro is no value of a record, as "(struct x) { ... }",
 * or the parameter is no member's value as it is.
 */
const struct type *macro_member_type(struct facts *facts, const struct fact *macro, unsigned int n)
{
	const struct fact *member = NULL;
	struct body b = { 0 };
	char *record;

	if (n >= macro->params)
		return NULL;
	read_body(macro, &b);
	record = record_made(&b);
	for (size_t i = 3; record && i < b.token.n && !member; i++) {
		char *name;

		if (!body_is(&b, i, macro->param[n].name) || !body_is(&b, i - 1, "=") ||
		    !body_is(&b, i - 3, ".") ||
		    !(body_is(&b, i + 1, ",") || body_is(&b, i + 1, "}")))
			continue;
		name = xstrndup(b.token.v[i - 2].s, b.token.v[i - 2].len);
		member = facts_member(facts, record, name);
		free(name);
	}
	free(record);
	vec_free(&b.token);
	return member ? member->type : NULL;
}

/**
 * macro_is_braced() - does a macro stand for "{ ... }", which only initializes?
 * @facts: where the macros are found that it leads to
 * @macro: the macro
 *
 * Return: false for a compound literal, "(struct x){ ... }", which is a value.
 */
bool macro_is_braced(struct facts *facts, const struct fact *macro)
{
	for (unsigned int depth = 0; macro && macro->value && depth < MAX_MACROS; depth++) {
		const char *body = macro->value + strspn(macro->value, " \t\n\\");
		char *name;

		if (*body == '{')
			return true;
		name = xstrndup(body, str_word(body));
		macro = facts_find(facts, FACT_MACRO, name);
		free(name);
	}
	return false;
}
