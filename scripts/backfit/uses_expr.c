// SPDX-License-Identifier: GPL-2.0
/* Expressions and initializers: which record a member belongs to. */
#include "uses_walk.h"

static size_t walk_unary(struct walker *w, size_t pos, const struct type **type);

/* "[...]" behind something of @type, which becomes that of the element. */
static size_t walk_subscript(struct walker *w, size_t pos, const struct type **type)
{
	pos = uses_walk_expression(w, pos + 1, false, &(const struct type *){ NULL });
	*type = uses_pointed_by(w, *type);
	return pos + is(w, pos, "]");
}

static size_t walk_postfix(struct walker *w, size_t pos, const struct type **type)
{
	for (;;) {
		if (is(w, pos, "[")) {
			pos = walk_subscript(w, pos, type);
		} else if (is(w, pos, "(")) {
			*type = uses_called_type(w, *type);
			pos = uses_walk_arguments(w, pos, NULL, &(struct arguments){ 0 });
		} else if ((is(w, pos, "->") || is(w, pos, ".")) && is_name(w, pos + 1)) {
			const struct type *record = uses_record_of(w, *type, is(w, pos, "->"));

			*type = uses_note_member(w, record, pos + 1);
			pos += 2;
		} else if (is(w, pos, "++") || is(w, pos, "--")) {
			pos++;
		} else {
			return pos;
		}
	}
}

/* A parenthesis: a cast, a compound literal, a statement expression, or just that. */
static size_t walk_parenthesis(struct walker *w, size_t pos, const struct type **type)
{
	size_t end;

	if (is(w, pos + 1, "{")) {
		pos = uses_walk_block(w, pos + 1);
		*type = NULL;
		return walk_postfix(w, pos + is(w, pos, ")"), type);
	}
	if (uses_type_name_at(w, pos + 1, &end, type) && is(w, end, ")")) {
		const struct type *cast = *type;

		uses_note_type_tokens(w, pos + 1, end);
		if (is(w, end + 1, "{")) {
			pos = uses_walk_initializer(w, end + 1, cast);
			return walk_postfix(w, pos, type);
		}
		pos = walk_unary(w, end + 1, &(const struct type *){ NULL });
		*type = cast;
		return pos;
	}
	pos = uses_walk_expression(w, pos + 1, false, type);
	return walk_postfix(w, pos + is(w, pos, ")"), type);
}

static size_t walk_sizeof(struct walker *w, size_t pos)
{
	const struct type *type = NULL;
	size_t end;

	if (is(w, pos + 1, "(") && uses_type_name_at(w, pos + 2, &end, &type)) {
		uses_note_type_tokens(w, pos + 2, end);
		return end + 1;
	}
	return walk_unary(w, pos + 1, &type);
}

static size_t walk_primary(struct walker *w, size_t pos, const struct type **type)
{
	const struct token *t = &w->token[pos];

	if (is_tag_word(t)) {
		uses_note_tag(w, pos);
		return pos + 2;
	}
	if (is(w, pos + 1, "(") && !uses_is_keyword(t)) {
		pos = uses_walk_call(w, pos, type);
	} else {
		uses_note_name(w, t, -1);
		*type = uses_name_type(w, t);
		pos++;
	}
	return walk_postfix(w, pos, type);
}

static size_t walk_unary(struct walker *w, size_t pos, const struct type **type)
{
	static const char *const prefix[] = { "!", "~", "-", "+", "++", "--" };

	*type = NULL;
	if (pos >= w->n)
		return pos;
	if (++w->depth > MAX_NESTING) {
		pos = is(w, pos, "(") ? skip_balanced(w, pos) + 1 : pos + 1;
	} else if (is_one_of(&w->token[pos], prefix, ARRAY_LEN(prefix))) {
		pos = walk_unary(w, pos + 1, type);
	} else if (is(w, pos, "*")) {
		pos = walk_unary(w, pos + 1, type);
		*type = uses_pointed_by(w, *type);
	} else if (is(w, pos, "&")) {
		pos = walk_unary(w, pos + 1, type);
		*type = uses_pointer_to(w, *type);
	} else if (is(w, pos, "&&")) {
		pos += 2;
	} else if (is(w, pos, "sizeof") || is(w, pos, "typeof") || is(w, pos, "__typeof__")) {
		pos = walk_sizeof(w, pos);
	} else if (is(w, pos, "(")) {
		pos = walk_parenthesis(w, pos, type);
	} else if (is_name(w, pos)) {
		pos = walk_primary(w, pos, type);
	} else {
		pos = walk_postfix(w, pos + 1, type);
	}
	w->depth--;
	return pos;
}

static bool ends_expression(const struct walker *w, size_t pos, bool comma_ends,
			    unsigned int questions)
{
	static const char *const ends[] = { ")", "]", "}", "{", ";" };

	return is_one_of(&w->token[pos], ends, ARRAY_LEN(ends)) ||
	       (comma_ends && is(w, pos, ",")) || (!questions && is(w, pos, ":"));
}

static bool is_operator(const struct walker *w, size_t pos)
{
	static const char *const ops[] = { "=",	  "+=",	 "-=", "*=", "/=", "%=", "&=", "|=", "^=",
					   "<<=", ">>=", "+",  "-",  "*",  "/",	 "%",  "&",  "|",
					   "^",	  "<<",	 ">>", "<",  ">",  "<=", ">=", "==", "!=",
					   "&&",  "||",	 "?",  ":",  ",",  "..." };

	return is_one_of(&w->token[pos], ops, ARRAY_LEN(ops));
}

/* A member that something is assigned to, where it was noted, and what is. */
struct installing {
	struct use *use;
	size_t place;
	bool constant;
};

static struct installing install(struct use *member)
{
	if (!member)
		return (struct installing){ 0 };
	member->installed = true;
	return (struct installing){ member, member->place.n - 1, false };
}

static void installed(const struct installing *i)
{
	if (i->use && i->constant)
		i->use->place.v[i->place].constant |= 1;
}

/* What an operator at @pos, behind an operand, means for what was before it. */
static void note_operator(struct walker *w, size_t pos, unsigned int *questions,
			  const struct type **type, struct installing *target)
{
	if (is(w, pos, "=") && w->last_member && w->last_member_end == pos)
		*target = install(w->last_member);
	if (is(w, pos, "?"))
		++*questions;
	if (is(w, pos, ":"))
		--*questions;
	if (is(w, pos, "?") || is(w, pos, ",")) {
		*type = NULL;
		target->constant = false;
	}
}

/**
 * uses_walk_expression() - an expression up to what ends it
 * @w: the walker
 * @pos: where it begins
 * @comma_ends: so does a comma
 * @type: set to the type of its first operand, which is that of the whole where
 *	it matters; of both sides of a comma or a condition the last that is known
 *
 * Return: the place behind it.
 */
size_t uses_walk_expression(struct walker *w, size_t pos, bool comma_ends, const struct type **type)
{
	struct installing target = { 0 };
	unsigned int questions = 0;
	bool operand = true;

	*type = NULL;
	while (pos < w->n && !ends_expression(w, pos, comma_ends, questions)) {
		const struct type *t = NULL;

		if (!operand && is_operator(w, pos)) {
			note_operator(w, pos++, &questions, type, &target);
			operand = true;
			if (is(w, pos, "{"))
				pos = uses_walk_initializer(w, pos, NULL);
			continue;
		}
		pos = walk_unary(w, pos, &t);
		if (!*type)
			*type = t;
		target.constant |= operand && uses_leads_to_const(w, t);
		operand = false;
	}
	installed(&target);
	return pos;
}

/* ".a.b[1] =" before an element; gives what is initialised, and its type. */
static size_t walk_designator(struct walker *w, size_t pos, const struct type **type,
			      struct installing *target)
{
	while (is(w, pos, ".") || is(w, pos, "[")) {
		if (is(w, pos, "[")) {
			pos = walk_subscript(w, pos, type);
		} else if (is_name(w, pos + 1)) {
			*type = uses_note_member(w, uses_record_of(w, *type, false), pos + 1);
			*target = install(w->last_member);
			pos += 2;
		} else {
			pos++;
		}
	}
	return pos + is(w, pos, "=");
}

static bool stands_for_elements(const struct fact *macro)
{
	return macro->value[strspn(macro->value, " \t\\")] == '.' ||
	       macro->value[strspn(macro->value, " \t\\")] == '[';
}

/* The name that stands as a value at @pos: through parameters of macros what they are given. */
static const struct token *value_at(const struct walker *w, size_t pos)
{
	const struct local *local;

	pos += is(w, pos, "&");
	if (!is_name(w, pos))
		return NULL;
	local = uses_find_local(w, &w->token[pos]);
	return local && local->given ? local->given : &w->token[pos];
}

/* Is what stands behind the designator at @pos a function of the driver's? */
static bool installs_own(struct walker *w, size_t pos)
{
	const struct token *value;
	char *name;

	while (pos < w->n && !is(w, pos, "=") && !is(w, pos, ",") && !is(w, pos, "}"))
		pos++;
	value = is(w, pos, "=") ? value_at(w, pos + 1) : NULL;
	if (!value)
		return false;
	name = text_of(w, value);
	return is_own(w, name) && facts_find(w->facts, FACT_FUNCTION, name);
}

/* A macro that stands for an initializer, or for some of its elements. */
static void walk_macro_element(struct walker *w, size_t pos, const struct type *type)
{
	const struct fact *macro = uses_macro_at(w, pos);
	struct arguments args = { 0 };
	bool in_macro = w->in_macro, callbacks_only = w->callbacks_only;

	if (!macro || !type)
		return;
	/* what is used of the call itself is noted when the expression is walked */
	w->in_macro = w->callbacks_only = true;
	if (macro->flags & FACT_FUNCTION_LIKE)
		uses_walk_arguments(w, pos + 1, macro, &args);
	w->in_macro = in_macro;
	w->callbacks_only = callbacks_only;
	uses_walk_macro_call(w, macro, &args, w->token[pos].line, type);
}

/* The name at @pos, with its arguments or without, is the whole value that ends at @end. */
static void note_initializer(struct walker *w, size_t pos, size_t end)
{
	bool call = is(w, pos + 1, "(") && skip_balanced(w, pos + 1) + 1 == end;
	struct use *use;

	if (w->in_macro || !is_name(w, pos) || (!call && end != pos + 1))
		return;
	use = map_get(&w->uses->by_api, text_of(w, &w->token[pos]));
	for (size_t i = use ? use->place.n : 0; i-- > 0;)
		if (use->place.v[i].line == w->token[pos].line &&
		    use->place.v[i].file == w->source->path)
			use->place.v[i].initializes = true;
}

static size_t walk_value_of(struct walker *w, size_t pos, const struct type *type,
			    struct installing *target)
{
	const struct type *value;
	size_t start = pos;

	walk_macro_element(w, pos, type);
	pos = uses_walk_expression(w, pos, true, &value);
	note_initializer(w, start, pos);
	target->constant = uses_leads_to_const(w, value);
	installed(target);
	return pos;
}

static size_t walk_element(struct walker *w, size_t pos, const struct type *whole, unsigned int n)
{
	struct installing target = { 0 };
	const struct type *element = whole;
	bool designated = is(w, pos, ".") || is(w, pos, "[");
	bool callbacks_only = w->callbacks_only;

	if (designated) {
		w->callbacks_only &= !installs_own(w, pos);
		pos = walk_designator(w, pos, &element, &target);
		w->callbacks_only = callbacks_only;
	} else {
		const struct fact *macro = uses_macro_at(w, pos);

		/* ".a = x, .b = y" is of the whole, "{ ... }" of one element */
		if (!macro || !stands_for_elements(macro))
			element = uses_element_type(w, whole, n);
	}
	if (is(w, pos, "{"))
		return uses_walk_initializer(w, pos, element);
	return walk_value_of(w, pos, element, &target);
}

/**
 * uses_walk_elements() - what stands between the braces of an initializer
 * @w: the walker
 * @pos: where it begins
 * @type: the type of what is initialised, or NULL
 *
 * Return: the place of the '}', or the end.
 */
size_t uses_walk_elements(struct walker *w, size_t pos, const struct type *type)
{
	for (unsigned int n = 0; pos < w->n && !is(w, pos, "}"); n++) {
		size_t start = pos;

		pos = walk_element(w, pos, type, n);
		pos += is(w, pos, ",");
		if (pos == start)
			pos++;
	}
	return pos;
}

/**
 * uses_walk_initializer() - "{ ... }" or an expression
 * @w: the walker
 * @pos: where it begins
 * @type: the type of what is initialised, or NULL
 *
 * Return: the place behind it.
 */
size_t uses_walk_initializer(struct walker *w, size_t pos, const struct type *type)
{
	struct installing none = { 0 };

	if (!is(w, pos, "{"))
		return walk_value_of(w, pos, type, &none);
	if (++w->depth > MAX_NESTING) {
		w->depth--;
		return skip_balanced(w, pos) + 1;
	}
	pos = uses_walk_elements(w, pos + 1, type);
	w->depth--;
	return pos + 1;
}
