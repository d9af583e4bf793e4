// SPDX-License-Identifier: GPL-2.0
/*
 * Macros: the bodies of the driver's own, by themselves and, with the types of
 * their arguments, where they are called; and those of the kernel's that make
 * something of a function of the driver's, as BIN_ATTR() installs it.
 */
#include "uses_walk.h"

#include <stdlib.h>
#include <string.h>

enum {
	DEEPEST = 4, /* calls of macros in each other */
	MOST_OFTEN = 40, /* that one is walked where it is called */
};

/* A macro's body with names pasted, as it is walked. */
struct body {
	VEC(struct token) token;
};

static void paste(struct walker *w, struct token *left, const struct token *right)
{
	char *text = arena_alloc(&w->uses->arena, left->len + right->len + 1);

	memcpy(text, left->s, left->len);
	memcpy(text + left->len, right->s, right->len);
	left->s = text;
	left->len += right->len;
}

/* One more token of a body: behind "##" it goes on the one before. */
static void add_token(struct walker *w, struct body *body, const struct token *t)
{
	size_t n = body->token.n;

	if (n > 1 && token_is(&body->token.v[n - 1], "##")) {
		body->token.n--;
		paste(w, &body->token.v[n - 2], t);
	} else if (!token_is(t, "#")) {
		*vec_push(&body->token) = *t;
	}
}

/* What a name in a macro's body is part of, only the macro's user knows: it may initialize. */
static void note_in_macro(struct walker *w, const struct token *t)
{
	struct use *use = uses_note_name(w, t, -1);

	if (use)
		use->place.v[use->place.n - 1].initializes = true;
}

/**
 * uses_walk_macros() - names in the bodies of the file's own macros
 * @w: the walker, whose token is of no use afterwards
 *
 * Types and members are not followed there, see uses_walk_macro_members().
 */
void uses_walk_macros(struct walker *w)
{
	for (size_t i = 0; i < w->source->macro.n; i++) {
		const struct source_macro *m = &w->source->macro.v[i];

		for (size_t k = 0; k < m->params; k++)
			uses_add_local(w, m->param[k], NULL);
		w->token = m->body.v;
		w->n = m->body.n;
		for (size_t k = 0; k < w->n; k++) {
			const struct token *t = &w->token[k];
			bool member = k && (token_is(t - 1, ".") || token_is(t - 1, "->"));

			if (t->kind != TOKEN_NAME || member)
				continue;
			if (is_tag_word(t))
				uses_note_tag(w, k++);
			else
				note_in_macro(w, t);
		}
		w->local.n = 0;
	}
}

/* Are there names of the driver's in its files that lead to the macro? */
static bool is_called(const struct walker *w, const struct source_macro *m)
{
	return map_has(&w->uses->words, m->name);
}

/**
 * uses_walk_macro_members() - members of records in the bodies of the file's own macros
 * @w: the walker, whose token is of no use afterwards; all names are collected
 *
 * A macro may well define what it is given a name for, with its initializer:
 * "static struct bin_attribute bin_attr_##name = { .read = name##_read }". What
 * is pasted there is read as one name.
 */
void uses_walk_macro_members(struct walker *w)
{
	w->in_macro = true;
	for (size_t i = 0; i < w->source->macro.n; i++) {
		const struct source_macro *m = &w->source->macro.v[i];
		struct body body = { 0 };

		if (!is_called(w, m))
			continue;
		for (size_t k = 0; k < m->body.n; k++)
			add_token(w, &body, &m->body.v[k]);
		/* its user puts the semicolon */
		*vec_push(&body.token) = (struct token){ TOKEN_PUNCT, ";", 1, m->line };
		for (size_t k = 0; k < m->params; k++)
			uses_add_local(w, m->param[k], NULL);
		w->token = w->parser.token = body.token.v;
		w->n = w->parser.n = body.token.n;
		for (size_t pos = 0; pos < w->n;)
			pos = uses_walk_top(w, pos);
		w->local.n = 0;
		vec_free(&body.token);
	}
	w->in_macro = false;
}

/* A macro that is called: what it stands for, where that stands, and its arguments. */
struct call {
	const struct fact *macro;
	const struct source *source;
	const struct source_macro *own;
	const struct arguments *args;
	unsigned int line;
};

static bool find_own(const struct walker *w, struct call *call)
{
	for (size_t i = 0; i < w->sources; i++)
		for (size_t k = 0; k < w->all[i].macro.n; k++)
			if (!strcmp(w->all[i].macro.v[k].name, call->macro->name)) {
				call->source = &w->all[i];
				call->own = &w->all[i].macro.v[k];
			}
	return call->own;
}

/* The one token that is given as argument @n; where the caller is a macro, what that is given. */
static const struct token *given_as(const struct walker *w, const struct call *call, unsigned int n)
{
	const struct token *given = call->args->token[n];
	const struct local *outer = given ? uses_find_local(w, given) : NULL;

	return outer && outer->given ? outer->given : given;
}

static const struct token *argument(const struct walker *w, const struct call *call,
				    const struct token *t)
{
	for (unsigned int i = 0; i < call->macro->params && i < MOST_ARGUMENTS; i++)
		if (token_is(t, call->macro->param[i].name))
			return given_as(w, call, i);
	return NULL;
}

/* What is pasted is the argument, not the parameter. */
static void add_called(struct walker *w, struct body *body, const struct call *call,
		       const struct token *t, bool pasted)
{
	const struct token *given = pasted ? argument(w, call, t) : NULL;
	struct token token = given ? *given : *t;

	token.line = t->line;
	add_token(w, body, &token);
}

static void read_body(struct walker *w, const struct call *call, struct body *body)
{
	VEC(struct token) raw = { 0 };
	struct lexer lx;
	struct token t;

	if (call->own) {
		for (size_t i = 0; i < call->own->body.n; i++)
			*vec_push(&raw) = call->own->body.v[i];
	} else {
		lexer_init(&lx, call->macro->value, strlen(call->macro->value));
		lx.line_start = false;
		while ((t = lexer_next(&lx)).kind != TOKEN_END) {
			t.line = call->line;
			*vec_push(&raw) = t;
		}
	}
	for (size_t i = 0; i < raw.n; i++)
		add_called(w, body, call, &raw.v[i],
			   (i && token_is(&raw.v[i - 1], "##")) ||
				   (i + 1 < raw.n && token_is(&raw.v[i + 1], "##")));
	*vec_push(&body->token) = (struct token){ TOKEN_PUNCT, ";", 1, call->line };
	vec_free(&raw);
}

static void bind_arguments(struct walker *w, const struct call *call)
{
	for (unsigned int i = 0; i < call->macro->params && i < MOST_ARGUMENTS; i++) {
		const struct token *given = given_as(w, call, i);

		uses_add_local(w, call->macro->param[i].name, call->args->type[i]);
		w->local.v[w->local.n - 1].given = given;
	}
}

static bool too_often(struct walker *w, const char *name)
{
	void **slot = map_put(&w->walked, name);
	size_t n = (size_t)(uintptr_t)*slot + 1;

	*slot = (void *)(uintptr_t)n;
	return n > MOST_OFTEN;
}

/**
 * uses_walk_macro_call() - what a macro makes of its arguments, where it is called
 * @w: the walker, which stays where it is
 * @macro: the macro
 * @args: the call's arguments
 * @line: the call's line
 * @type: the type of what it initialises; NULL where it is no initializer
 *
 * Of the driver's own all members are noted of which the record is known; of
 * the kernel's only those that a function of the driver's is installed in.
 */
void uses_walk_macro_call(struct walker *w, const struct fact *macro, const struct arguments *args,
			  unsigned int line, const struct type *type)
{
	struct call call = { .macro = macro, .source = w->source, .args = args, .line = line };
	const struct walker before = *w;
	size_t mark = w->local.n;
	struct body body = { 0 };
	size_t pos = 0;

	if (!macro->value || w->expanding >= DEEPEST || too_often(w, macro->name))
		return;
	w->callbacks_only |= !find_own(w, &call);
	read_body(w, &call, &body);
	bind_arguments(w, &call);
	w->source = call.source;
	w->token = w->parser.token = body.token.v;
	w->n = w->parser.n = body.token.n;
	w->in_macro = true;
	w->expanding++;
	w->depth = 0;
	if (type && (is(w, 0, ".") || is(w, 0, "[")))
		uses_walk_elements(w, 0, type);
	else if (type)
		uses_walk_initializer(w, 0, type);
	else if (mark)
		uses_walk_statements(w, 0);
	else
		while (pos < w->n)
			pos = uses_walk_top(w, pos);
	w->source = before.source;
	w->token = w->parser.token = before.token;
	w->n = w->parser.n = before.n;
	w->in_macro = before.in_macro;
	w->callbacks_only = before.callbacks_only;
	w->expanding = before.expanding;
	w->depth = before.depth;
	w->statement = before.statement;
	w->last_member = before.last_member;
	w->last_member_end = before.last_member_end;
	w->local.n = mark;
	vec_free(&body.token);
}

/**
 * uses_macro_at() - the macro that a name is, where it stands for an initializer
 * @w: the walker
 * @pos: the name
 *
 * Return: the macro, whose body begins as one; else NULL.
 */
const struct fact *uses_macro_at(struct walker *w, size_t pos)
{
	const struct fact *macro;
	const char *body;

	if (!is_name(w, pos) || uses_find_local(w, &w->token[pos]))
		return NULL;
	macro = facts_find(w->facts, FACT_MACRO, text_of(w, &w->token[pos]));
	if (!macro || !macro->value ||
	    (macro->flags & FACT_FUNCTION_LIKE ? !is(w, pos + 1, "(") : !is_own(w, macro->name)))
		return NULL;
	for (body = macro->value; *body == ' ' || *body == '\t' || *body == '\\';)
		body++;
	return *body == '{' || *body == '.' || *body == '[' || (macro->flags & FACT_FUNCTION_LIKE)
		       ? macro
		       : NULL;
}
