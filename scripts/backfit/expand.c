// SPDX-License-Identifier: GPL-2.0
#include "expand.h"

#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "str.h"

/* An expansion that is longer, or nested deeper, is an attack or a mistake. */
#define MOST_TOKENS (1u << 20)
#define MOST_TOKENS_EVER (1u << 27)
#define DEEPEST 200

typedef VEC(struct expand_token) token_list;

/**
 * struct argument - what a macro is called with
 * @given: the tokens as they stand
 * @expanded: the same, expanded; made when it is first needed
 * @is_expanded: it was
 */
struct argument {
	token_list given;
	token_list expanded;
	bool is_expanded;
};

/**
 * struct call - one expansion while it is made
 * @x: the expander
 * @macro: of what
 * @argument: one for each parameter
 * @out: what it gives
 * @join: the next token is pasted to the last of @out
 * @nothing: what stands left of a ## was nothing
 */
struct call {
	struct expander *x;
	struct macro *macro;
	struct argument *argument;
	token_list out;
	bool join;
	bool nothing;
};

static bool is_punct(const struct expand_token *t, const char *s)
{
	return t->t.kind == TOKEN_PUNCT && token_is(&t->t, s);
}

/* Definitions. */

/* "(a, b...)"; returns behind it. */
static const char *read_params(struct expander *x, struct macro *m, const char *p, const char *end)
{
	VEC(const char *) param = { 0 };

	m->function_like = true;
	for (p++; p < end && *p != ')';) {
		size_t len = lexer_name_len(p, end);

		if (end - p >= (long)len + 3 && !memcmp(p + len, "...", 3)) {
			*vec_push(&param) = len ? arena_strndup(&x->arena, p, len) : "__VA_ARGS__";
			m->variadic = true;
			p += len + 3;
		} else if (len) {
			*vec_push(&param) = arena_strndup(&x->arena, p, len);
			p += len;
		} else {
			p++;
		}
	}
	m->params = param.n;
	m->param = arena_alloc(&x->arena, param.n * sizeof(*param.v));
	if (param.n)
		memcpy(m->param, param.v, param.n * sizeof(*param.v));
	vec_free(&param);
	return p < end ? p + 1 : end;
}

/**
 * expand_define() - take a definition
 * @x: the expander
 * @text: what stands behind "#define "
 * @len: its length in bytes
 * @owner: kept with it
 *
 * Return: the macro; NULL where the text names none.
 */
const struct macro *expand_define(struct expander *x, const char *text, size_t len,
				  const void *owner)
{
	const char *p = text, *end = text + len;
	size_t name = lexer_name_len(p, end);
	void **place;
	struct macro *m;

	if (!name)
		return NULL;
	place = map_put_n(&x->macros, p, name);
	m = arena_alloc(&x->arena, sizeof(*m));
	*place = m;
	m->name = map_key(place);
	m->owner = owner;
	p += name;
	if (p < end && *p == '(')
		p = read_params(x, m, p, end);
	while (p < end && isspace((unsigned char)*p))
		p++;
	while (end > p && isspace((unsigned char)end[-1]))
		end--;
	m->body = arena_strndup(&x->arena, p, end - p);
	return m;
}

/**
 * expand_undefine() - take back a definition
 * @x: the expander
 * @name: the macro's name
 * @len: its length
 */
void expand_undefine(struct expander *x, const char *name, size_t len)
{
	if (map_get_n(&x->macros, name, len))
		*map_put_n(&x->macros, name, len) = NULL;
}

static void lex_body(struct expander *x, struct macro *m)
{
	token_list list = { 0 };
	struct lexer lx;
	struct token t;

	m->lexed = true;
	m->plain = !m->params;
	lexer_init(&lx, m->body, strlen(m->body));
	lx.line_start = false;
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		struct expand_token *got = vec_push(&list);

		got->t = t;
		got->spaced = got > list.v && got[-1].t.s + got[-1].t.len != t.s;
		if (is_punct(got, "##"))
			m->plain = false;
	}
	m->tokens = list.n;
	m->token = arena_alloc(&x->arena, list.n * sizeof(*list.v));
	if (list.n)
		memcpy(m->token, list.v, list.n * sizeof(*list.v));
	vec_free(&list);
}

/* Contexts. */

static void pop_context(struct expander *x)
{
	struct expand_context *c = &x->context.v[--x->context.n];

	if (c->macro)
		c->macro->busy = false;
}

static void drop_contexts(struct expander *x)
{
	while (x->context.n > x->floor)
		pop_context(x);
}

static void spend(struct expander *x, size_t tokens)
{
	x->spent += tokens;
	x->spent_ever += tokens;
	if (x->spent > MOST_TOKENS || x->spent_ever > MOST_TOKENS_EVER) {
		x->exhausted = true;
		drop_contexts(x);
	}
}

static void push_context(struct expander *x, const struct expand_token *token, size_t n,
			 struct macro *m)
{
	*vec_push(&x->context) = (struct expand_context){ token, n, 0, m };
	if (m)
		m->busy = true;
	spend(x, n + 1);
}

/* The next token without expansion: from a context, else from the text. */
static struct expand_token next_unexpanded(struct expander *x)
{
	struct expand_token got = { 0 };

	while (x->context.n > x->floor) {
		struct expand_context *c = &x->context.v[x->context.n - 1];

		if (c->at < c->n) {
			got = c->token[c->at++];
			got.t.line = x->line;
			return got;
		}
		pop_context(x);
	}
	/* Where an argument is expanded by itself, it is at an end. */
	if (!x->inner)
		got.t = x->raw(x->data);
	return got;
}

static bool next_opens(struct expander *x)
{
	while (x->context.n > x->floor) {
		const struct expand_context *c = &x->context.v[x->context.n - 1];

		if (c->at < c->n)
			return is_punct(&c->token[c->at], "(");
		pop_context(x);
	}
	return !x->inner && x->raw_opens(x->data);
}

static struct macro *macro_of(const struct expander *x, const struct expand_token *t)
{
	struct macro *m;

	if (t->t.kind != TOKEN_NAME || t->painted)
		return NULL;
	m = map_get_n(&x->macros, t->t.s, t->t.len);
	if (!m && x->missed)
		x->missed(&t->t, x->data);
	return m && (!x->applies || x->applies(m, x->data)) ? m : NULL;
}

static struct token made_token(struct expander *x, enum token_kind kind, const char *s, size_t len)
{
	return (struct token){ kind, arena_strndup(&x->scratch, s, len), len, x->line };
}

/* Arguments. */

static void free_arguments(struct argument *argument, unsigned int n)
{
	for (unsigned int i = 0; i < n; i++) {
		vec_free(&argument[i].given);
		vec_free(&argument[i].expanded);
	}
	free(argument);
}

/*
 * The arguments behind a name, from '(' to ')'. NULL where they do not fit
 * the parameters, or never end.
 */
static struct argument *read_arguments(struct expander *x, const struct macro *m)
{
	unsigned int wanted = m->params ? m->params : 1, at = 0, open = 0;
	struct argument *argument = xcalloc(wanted, sizeof(*argument));
	bool fits = true;

	next_unexpanded(x);
	for (;;) {
		struct expand_token t = next_unexpanded(x);
		const struct macro *named = macro_of(x, &t);

		if (t.t.kind == TOKEN_END || x->exhausted) {
			free_arguments(argument, wanted);
			return NULL;
		}
		if (!open && is_punct(&t, ")"))
			break;
		if (!open && is_punct(&t, ",") && !(m->variadic && at + 1 >= m->params)) {
			fits &= ++at < m->params;
			continue;
		}
		open += is_punct(&t, "(");
		open -= is_punct(&t, ")");
		t.painted |= named && named->busy;
		/* It comes out of the text, and the name and '(' stand before it. */
		if (!x->context.n)
			t.spaced = isspace((unsigned char)t.t.s[-1]);
		if (at < wanted)
			*vec_push(&argument[at].given) = t;
		spend(x, 1);
	}
	if (m->params)
		fits &= at + 1 == m->params || (m->variadic && at + 2 == m->params);
	else
		fits &= !argument[0].given.n;
	if (fits)
		return argument;
	free_arguments(argument, wanted);
	return NULL;
}

static struct expand_token next_expanded(struct expander *x);

static const token_list *expanded(struct expander *x, struct argument *a)
{
	size_t floor = x->floor, below = x->context.n;

	if (a->is_expanded)
		return &a->expanded;
	a->is_expanded = true;
	push_context(x, a->given.v, a->given.n, NULL);
	if (x->exhausted)
		return &a->expanded;
	x->floor = below;
	x->inner++;
	/* What lies below the floor is not seen until this is done. */
	while (x->depth < DEEPEST) {
		struct expand_token t = next_expanded(x);

		if (t.t.kind == TOKEN_END)
			break;
		*vec_push(&a->expanded) = t;
	}
	drop_contexts(x);
	x->floor = floor;
	x->inner--;
	return &a->expanded;
}

/* Substitution. */

static void paste(struct call *call, const struct expand_token *right)
{
	struct expand_token *left = &call->out.v[call->out.n - 1];
	size_t len = left->t.len + right->t.len;
	char *s = arena_alloc(&call->x->scratch, len + 1);
	struct lexer lx;
	struct token t;

	memcpy(s, left->t.s, left->t.len);
	memcpy(s + left->t.len, right->t.s, right->t.len);
	lexer_init(&lx, s, len);
	lx.line_start = false;
	t = lexer_next(&lx);
	spend(call->x, 1 + len / sizeof(t));
	if (t.len == len)
		*left = (struct expand_token){ t, left->spaced, false };
	else
		*vec_push(&call->out) = *right;
}

static void put(struct call *call, const struct expand_token *t)
{
	if (call->join && call->out.n)
		paste(call, t);
	else
		*vec_push(&call->out) = *t;
	call->join = false;
	call->nothing = false;
}

/*
 * The tokens that stand for a parameter.
 * @operand: it stands beside a ##, where nothing is something, too
 */
static void put_all(struct call *call, const token_list *list, const struct expand_token *param,
		    bool operand)
{
	for (size_t i = 0; i < list->n; i++) {
		struct expand_token t = list->v[i];

		t.spaced = i ? t.spaced : param->spaced;
		put(call, &t);
	}
	if (list->n || !operand)
		return;
	call->nothing = !call->join;
	call->join = false;
}

static void stringify(struct call *call, const struct argument *a)
{
	struct expand_token made = { 0 };
	struct strbuf sb = { 0 };

	strbuf_putc(&sb, '"');
	for (size_t i = 0; i < a->given.n; i++) {
		const struct token *t = &a->given.v[i].t;

		if (i && a->given.v[i].spaced)
			strbuf_putc(&sb, ' ');
		for (size_t k = 0; k < t->len; k++) {
			if (t->s[k] == '"' || (t->s[k] == '\\' && t->kind != TOKEN_PUNCT))
				strbuf_putc(&sb, '\\');
			strbuf_putc(&sb, t->s[k]);
		}
	}
	strbuf_putc(&sb, '"');
	made.t = made_token(call->x, TOKEN_STRING, sb.s, sb.len);
	spend(call->x, 1 + sb.len / sizeof(made));
	strbuf_free(&sb);
	put(call, &made);
}

/* The argument that a token of the body stands for, or NULL. */
static struct argument *argument_of(const struct call *call, const struct expand_token *t)
{
	const struct macro *m = call->macro;

	if (t->t.kind != TOKEN_NAME)
		return NULL;
	for (unsigned int i = 0; i < m->params; i++)
		if (token_is(&t->t, m->param[i]))
			return &call->argument[i];
	return NULL;
}

static struct argument *variadic_argument(const struct call *call)
{
	return call->macro->variadic ? &call->argument[call->macro->params - 1] : NULL;
}

/* GNU's `, ## args`: no comma without arguments. Returns whether it was that. */
static bool put_comma(struct call *call, size_t at)
{
	const struct expand_token *body = call->macro->token;
	struct argument *last = variadic_argument(call);

	if (!last || at + 2 >= call->macro->tokens || !is_punct(&body[at], ",") ||
	    !is_punct(&body[at + 1], "##") || argument_of(call, &body[at + 2]) != last)
		return false;
	if (last->given.n) {
		put(call, &body[at]);
		put_all(call, expanded(call->x, last), &body[at + 2], false);
	}
	return true;
}

static void substitute(struct call *call, size_t from, size_t to);

/* __VA_OPT__(...); returns behind it. */
static size_t put_optional(struct call *call, size_t at, size_t to)
{
	const struct expand_token *body = call->macro->token;
	size_t open = 1, from = at + 2, end = from;

	for (; end < to && open; end++)
		open = open + is_punct(&body[end], "(") - is_punct(&body[end], ")");
	if (expanded(call->x, variadic_argument(call))->n)
		substitute(call, from, end - !open);
	return end;
}

static void substitute(struct call *call, size_t from, size_t to)
{
	const struct expand_token *body = call->macro->token;

	for (size_t i = from; i < to && !call->x->exhausted; i++) {
		const struct expand_token *t = &body[i];
		bool before = i + 1 < to && is_punct(t + 1, "##");
		bool behind = i > from && is_punct(t - 1, "##");
		struct argument *a;

		if (is_punct(t, "##") && i > from && i + 1 < to) {
			call->join = !call->nothing && call->out.n;
		} else if (is_punct(t, "#") && i + 1 < to && argument_of(call, t + 1)) {
			stringify(call, argument_of(call, &body[++i]));
		} else if (put_comma(call, i)) {
			i += 2;
		} else if (variadic_argument(call) && token_is(&t->t, "__VA_OPT__") && i + 1 < to &&
			   is_punct(t + 1, "(")) {
			i = put_optional(call, i, to) - 1;
		} else if ((a = argument_of(call, t))) {
			put_all(call, before || behind ? &a->given : expanded(call->x, a), t,
				before || behind);
		} else {
			put(call, t);
		}
	}
}

static void push_call(struct expander *x, struct macro *m, struct argument *argument)
{
	struct call call = { .x = x, .macro = m, .argument = argument };
	struct expand_token *made;

	substitute(&call, 0, m->tokens);
	made = arena_alloc(&x->scratch, call.out.n * sizeof(*made));
	if (call.out.n)
		memcpy(made, call.out.v, call.out.n * sizeof(*made));
	if (!x->exhausted)
		push_context(x, made, call.out.n, m);
	vec_free(&call.out);
}

/* Replaces a macro's name. False where it stays as it is. */
static bool enter(struct expander *x, struct macro *m)
{
	struct argument *argument = NULL;

	if (m->function_like && !next_opens(x))
		return false;
	if (!m->lexed)
		lex_body(x, m);
	if (m->function_like) {
		argument = read_arguments(x, m);
		if (!argument)
			return false;
	}
	if (m->plain)
		push_context(x, m->token, m->tokens, m);
	else
		push_call(x, m, argument);
	if (argument)
		free_arguments(argument, m->params ? m->params : 1);
	return true;
}

/* What the preprocessor makes up itself. */
static bool built_in(struct expander *x, struct token *t)
{
	char text[24];

	if (t->len < 8 || memcmp(t->s, "__", 2))
		return false;
	if (token_is(t, "__COUNTER__"))
		snprintf(text, sizeof(text), "%lu", x->counter++);
	else if (token_is(t, "__LINE__"))
		snprintf(text, sizeof(text), "%u", x->line);
	else
		return false;
	*t = made_token(x, TOKEN_NUMBER, text, strlen(text));
	return true;
}

static void skip_pragma(struct expander *x)
{
	unsigned int open = 0;
	struct expand_token t;

	if (!next_opens(x))
		return;
	do {
		t = next_unexpanded(x);
		open = open + is_punct(&t, "(") - is_punct(&t, ")");
	} while (open && t.t.kind != TOKEN_END);
}

static struct expand_token next_expanded(struct expander *x)
{
	for (;;) {
		struct expand_token t;
		struct macro *m;
		bool entered;

		t = next_unexpanded(x);
		m = macro_of(x, &t);
		if (x->lead)
			t.spaced = x->lead > 1;
		x->lead = 0;
		if (!x->context.n && !x->inner)
			x->line = t.t.line;
		if (!m) {
			if (t.t.kind != TOKEN_NAME || t.t.s[0] != '_' || built_in(x, &t.t) ||
			    !token_is(&t.t, "_Pragma"))
				return t;
			skip_pragma(x);
			continue;
		}
		t.painted = m->busy;
		if (m->busy || x->depth >= DEEPEST)
			return t;
		x->depth++;
		entered = enter(x, m);
		x->depth--;
		if (!entered)
			return t;
		/* What stands for the name stands where it did. */
		x->lead = 1 + t.spaced;
	}
}

/**
 * expand_next() - the next token, all macros expanded
 * @x: the expander
 *
 * Return: the token, which stands where the outermost macro's name does; valid
 * until expand_rest().
 */
struct token expand_next(struct expander *x)
{
	struct token t = next_expanded(x).t;

	if (x->exhausted)
		drop_contexts(x);
	return t;
}

/**
 * expand_pending() - is there more of an expansion before the text goes on?
 * @x: the expander
 */
bool expand_pending(const struct expander *x)
{
	return x->context.n;
}

/**
 * expand_skip_braces() - pass over what is left of expansions, up to a '}'
 * @x: the expander
 * @open: how many '{' are open; counted down to 0 where the last '}' came
 */
void expand_skip_braces(struct expander *x, unsigned long *open)
{
	while (*open && x->context.n) {
		struct expand_context *c = &x->context.v[x->context.n - 1];

		if (c->at == c->n) {
			pop_context(x);
			continue;
		}
		*open += is_punct(&c->token[c->at], "{");
		*open -= is_punct(&c->token[c->at], "}");
		c->at++;
	}
}

/**
 * expand_rest() - forget the tokens that were handed out
 * @x: the expander
 *
 * What is still to come of an expansion stays.
 */
void expand_rest(struct expander *x)
{
	if (x->context.n)
		return;
	arena_reset(&x->scratch);
	x->spent = 0;
}

/**
 * expand_free() - give back the memory
 * @x: the expander
 */
void expand_free(struct expander *x)
{
	map_free(&x->macros);
	arena_free(&x->arena);
	arena_free(&x->scratch);
	vec_free(&x->context);
}
