// SPDX-License-Identifier: GPL-2.0
/* Calls of functions and macros, and their arguments. */
#include "uses_walk.h"

#include "macro_params.h"
#include "str.h"

enum {
	WORD_BITS = 32
};

/* An argument that is a member's name, of a record that another argument tells. */
static size_t walk_member_name(struct walker *w, size_t pos, const struct arguments *args)
{
	const struct type *of = args->type_name ? args->type_name : args->first;
	const struct type *record = uses_record_of(w, of, true);

	if (record && facts_member(w->facts, record->name, text_of(w, &w->token[pos])))
		uses_note_member(w, record, pos);
	for (pos++; pos < w->n && !is(w, pos, ",") && !is(w, pos, ")"); pos++)
		if (is(w, pos, "(") || is(w, pos, "["))
			pos = skip_balanced(w, pos);
	return pos;
}

/* An expression, and the statements that some macros are given. */
static size_t walk_value(struct walker *w, size_t pos, const struct type **type)
{
	size_t start = pos;

	pos = uses_walk_expression(w, pos, true, type);
	while (pos < w->n && (is(w, pos, "{") || is(w, pos, ";") || is(w, pos, ":")))
		pos = is(w, pos, "{") ? uses_walk_block(w, pos) : pos + 1;
	if (pos == start && !is(w, pos, ",") && !is(w, pos, ")"))
		pos++;
	return pos;
}

static size_t walk_argument(struct walker *w, size_t pos, const struct fact *macro,
			    struct arguments *args)
{
	const struct type *type = NULL;
	size_t start = pos, end;

	if (macro && is_name(w, pos) && macro_param_is_member(w->facts, macro, args->n)) {
		args->names_member = true;
		return walk_member_name(w, pos, args);
	}
	if (uses_note_pasted(w, macro, args->n, pos)) {
		if (args->n < MOST_ARGUMENTS)
			args->token[args->n] = &w->token[pos];
		return pos + 1;
	}
	if (uses_type_name_at(w, pos, &end, &type)) {
		uses_note_type_tokens(w, pos, end);
		args->type_name = type;
		pos = end;
	} else {
		pos = walk_value(w, pos, &type);
	}
	if (!args->n)
		args->first = type;
	if (args->n < MOST_ARGUMENTS) {
		args->type[args->n] = type;
		args->token[args->n] =
			is_name(w, start) && pos == start + 1 ? &w->token[start] : NULL;
	}
	if (args->n < WORD_BITS && uses_leads_to_const(w, type))
		args->constant |= 1u << args->n;
	if (args->n < WORD_BITS && pos == start + 1 && (is(w, start, "NULL") || is(w, start, "0")))
		args->nothing |= 1u << args->n;
	return pos;
}

/**
 * uses_walk_arguments() - the arguments of a call
 * @w: the walker
 * @pos: the '('
 * @macro: what is called, where that is a macro, or NULL
 * @args: filled in; zeroed by the caller
 *
 * Return: the place behind the ')'.
 */
size_t uses_walk_arguments(struct walker *w, size_t pos, const struct fact *macro,
			   struct arguments *args)
{
	if (is(w, ++pos, ")"))
		return pos + 1;
	while (pos < w->n) {
		pos = walk_argument(w, pos, macro, args);
		args->n++;
		if (!is(w, pos, ","))
			break;
		pos++;
	}
	while (pos < w->n && !is(w, pos, ")"))
		pos++;
	return pos + 1;
}

/* How many arguments the call at '(' has. */
static int count_arguments(const struct walker *w, size_t pos)
{
	size_t end = skip_balanced(w, pos);
	int n = pos + 1 < end;

	for (pos++; pos < end; pos++) {
		if (opens(w, pos))
			pos = skip_balanced(w, pos);
		else if (is(w, pos, ","))
			n++;
	}
	return n;
}

/*
 * A macro of the driver's own may do anything; one of the kernel's that is called
 * outside functions may define something with the driver's functions in it.
 */
static bool makes_something(struct walker *w, const struct fact *macro)
{
	const char *body = macro->value;

	if (is_own(w, macro->name))
		return true;
	if ((w->local.n && !w->callbacks_only) || !body)
		return false;
	return strstr(body, "struct") ||
	       facts_find(w->facts, FACT_MACRO, arena_strndup(w->arena, body, str_word(body)));
}

/* The walker's types end with it. */
static const char *pointer_text(struct walker *w, const struct type *type)
{
	if (!type || type->kind != TYPE_POINTER)
		return NULL;
	return arena_take(&w->uses->arena, type_declaration(type, ""));
}

/**
 * uses_walk_call() - a call by name
 * @w: the walker
 * @pos: the name
 * @type: set to what the call gives
 *
 * Return: the place behind the ')'.
 */
size_t uses_walk_call(struct walker *w, size_t pos, const struct type **type)
{
	const struct token *t = &w->token[pos];
	const struct local *local = uses_find_local(w, t);
	struct arguments args = { 0 };
	const struct fact *macro;
	struct use *use;
	size_t place = 0;
	char *name = text_of(w, t);

	if (local) {
		const struct type *f = uses_pointed_by(w, local->type);

		*type = f && f->kind == TYPE_FUNCTION ? f->to : NULL;
		return uses_walk_arguments(w, pos + 1, NULL, &args);
	}
	use = uses_note_name(w, t, count_arguments(w, pos + 1));
	if (use)
		place = use->place.n - 1;
	if (use && w->statement == pos && is(w, skip_balanced(w, pos + 1) + 1, ";"))
		use->place.v[place].value_unused = true;
	macro = facts_find(w->facts, FACT_MACRO, name);
	if (macro && !(macro->flags & FACT_FUNCTION_LIKE))
		macro = NULL;
	pos = uses_walk_arguments(w, pos + 1, macro, &args);
	if (use) {
		use->place.v[place].constant |= args.constant;
		use->place.v[place].nothing |= args.nothing;
		use->place.v[place].given = macro ? pointer_text(w, args.first) : NULL;
	}
	if (macro && makes_something(w, macro))
		uses_walk_macro_call(w, macro, &args, t->line, NULL);
	*type = uses_call_type(w, name, macro, &args);
	return pos;
}
