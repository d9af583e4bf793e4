// SPDX-License-Identifier: GPL-2.0
/* Declarations, statements and functions. */
#include "uses_walk.h"

#include <string.h>

/* The names that decl_parse_at() just found, at [from, to). */
static void walk_declaration(struct walker *w, size_t from, size_t to)
{
	VEC(struct decl) decl = { 0 };
	size_t head = to;

	for (size_t i = 0; i < w->parser.record.n; i++)
		if (w->parser.record.v[i].members)
			uses_own_record(w, &w->parser.record.v[i], false);
	for (size_t i = 0; i < w->parser.decl.n; i++)
		*vec_push(&decl) = w->parser.decl.v[i];
	for (size_t i = 0; i < decl.n; i++) {
		if (decl.v[i].init != DECL_NONE && decl.v[i].init < head)
			head = decl.v[i].init;
	}
	uses_note_type_tokens(w, from, head);
	for (size_t i = 0; i < decl.n; i++) {
		uses_add_local(w, decl.v[i].name, decl.v[i].type);
		if (decl.v[i].init != DECL_NONE)
			uses_walk_initializer(w, decl.v[i].init, decl.v[i].type);
	}
	vec_free(&decl);
}

static bool try_declaration(struct walker *w, size_t *pos)
{
	size_t from = *pos;

	if (!is_name(w, from) || !decl_parse_at(&w->parser, pos))
		return false;
	walk_declaration(w, from, *pos);
	return true;
}

/* The parentheses behind "for", "if" and their like. */
static size_t walk_control(struct walker *w, size_t pos)
{
	const struct type *unused;

	if (!is(w, pos, "("))
		return pos;
	for (pos++; pos < w->n && !is(w, pos, ")");) {
		size_t start = pos;

		if (try_declaration(w, &pos))
			continue;
		pos = uses_walk_expression(w, pos, false, &unused);
		if (is(w, pos, ";") || is(w, pos, ":"))
			pos++;
		else if (is(w, pos, "{"))
			pos = uses_walk_block(w, pos);
		if (pos == start)
			pos++;
	}
	return pos + 1;
}

static size_t walk_statement(struct walker *w, size_t pos)
{
	static const char *const control[] = { "if", "while", "switch", "for" };
	static const char *const words[] = { "else", "do", "return" };
	static const char *const jumps[] = { "goto", "break", "continue", "default" };
	const struct token *t = &w->token[pos];
	const struct type *unused;
	size_t start = pos;

	if (is(w, pos, "{"))
		return uses_walk_block(w, pos);
	if (is_one_of(t, control, ARRAY_LEN(control)))
		return walk_control(w, pos + 1);
	if (is_one_of(t, words, ARRAY_LEN(words)))
		return pos + 1;
	if (is(w, pos, "case")) {
		/* "case NAME:" would read as a label */
		pos = uses_walk_expression(w, pos + 1, false, &unused);
		return pos + is(w, pos, ":");
	}
	if (is_one_of(t, jumps, ARRAY_LEN(jumps)))
		return pos + 1 + (is(w, pos, "goto") && is_name(w, pos + 1));
	if (is_name(w, pos) && is(w, pos + 1, ":"))
		return pos + 2;
	if (try_declaration(w, &pos))
		return pos;
	w->statement = pos;
	pos = uses_walk_expression(w, pos, false, &unused);
	if (is(w, pos, ";") || is(w, pos, ":"))
		return pos + 1;
	return pos == start ? pos + 1 : pos;
}

/**
 * uses_walk_statements() - statements up to a '}' or to the end
 * @w: the walker
 * @pos: where they begin
 *
 * Return: the place of the '}'.
 */
size_t uses_walk_statements(struct walker *w, size_t pos)
{
	while (pos < w->n && !is(w, pos, "}"))
		pos = walk_statement(w, pos);
	return pos;
}

/**
 * uses_walk_block() - a block, and what is declared in it
 * @w: the walker
 * @pos: the '{'
 *
 * Return: the place behind the '}'.
 */
size_t uses_walk_block(struct walker *w, size_t pos)
{
	size_t mark = w->local.n;

	if (++w->depth > MAX_NESTING) {
		w->depth--;
		return skip_balanced(w, pos) + 1;
	}
	pos = uses_walk_statements(w, pos + 1);
	w->local.n = mark;
	w->depth--;
	return pos + 1;
}

static size_t walk_function(struct walker *w, size_t from, size_t body)
{
	const struct type *type = w->parser.decl.v[0].type;
	size_t mark = w->local.n;

	w->function = arena_strdup(w->arena, w->parser.decl.v[0].name);
	uses_note_type_tokens(w, from, body);
	for (unsigned int i = 0; type && type->kind == TYPE_FUNCTION && i < type->params; i++)
		uses_add_local(w, type->param[i].name, type->param[i].type);
	body = uses_walk_block(w, body);
	w->local.n = mark;
	w->function = NULL;
	return body;
}

/*
 * A macro's call that defines something and has no semicolon behind it, as
 * "static DEF_SCSI_QCMD(queue)"; else DECL_NONE.
 */
static size_t macro_alone(const struct walker *w, size_t pos)
{
	static const char *const before[] = { "static", "const", "extern", "inline" };

	while (pos < w->n && is_one_of(&w->token[pos], before, ARRAY_LEN(before)))
		pos++;
	if (!is_name(w, pos) || !is(w, pos + 1, "("))
		return DECL_NONE;
	return is_name(w, skip_balanced(w, pos + 1) + 1) ? pos : DECL_NONE;
}

/**
 * uses_walk_top() - one declaration, function or macro invocation outside functions
 * @w: the walker
 * @pos: where it begins
 *
 * Return: the place behind it, which is always a later one.
 */
size_t uses_walk_top(struct walker *w, size_t pos)
{
	const struct type *unused;
	size_t from = pos, call;

	if (is_name(w, pos) && decl_parse_at(&w->parser, &pos)) {
		if (w->parser.decl.n && w->parser.decl.v[0].body != DECL_NONE)
			return walk_function(w, from, w->parser.decl.v[0].body);
		walk_declaration(w, from, pos);
		w->local.n = 0;
		return pos > from ? pos : from + 1;
	}
	call = macro_alone(w, from);
	if (call != DECL_NONE)
		return uses_walk_call(w, call, &unused);
	pos = uses_walk_expression(w, pos, false, &unused);
	return pos > from ? pos : from + 1;
}
