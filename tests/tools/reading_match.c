// SPDX-License-Identifier: GPL-2.0
/* Are a fact and what another reader saw the same by meaning? */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "reading.h"

#define DEEPEST 60

static bool match_type(struct reading_match *m, const struct type *ours,
		       const struct seen_type *theirs);
static bool match_members(struct reading_match *m, const struct fact *ours,
			  const struct seen *theirs);

static void write_seen(const struct seen_type *t, struct strbuf *out)
{
	if (t->text) {
		strbuf_puts(out, t->text);
		return;
	}
	if (t->quals)
		strbuf_puts(out, t->quals & QUAL_CONST ? "const " : "qualified ");
	switch (t->kind) {
	case TYPE_BASE:
		strbuf_puts(out, t->name);
		break;
	case TYPE_POINTER:
		strbuf_puts(out, "pointer to ");
		write_seen(t->to, out);
		break;
	case TYPE_ARRAY:
		strbuf_printf(out, "array of %lld ", t->count);
		write_seen(t->to, out);
		break;
	case TYPE_FUNCTION:
		strbuf_puts(out, "function(");
		for (unsigned int i = 0; i < t->params; i++) {
			strbuf_puts(out, i ? ", " : "");
			write_seen(t->param[i], out);
		}
		strbuf_puts(out, ") returning ");
		write_seen(t->to, out);
		break;
	}
}

/* Keeps the innermost difference: that is the one which says something. */
static bool differ(struct reading_match *m, const struct type *ours, const struct seen_type *theirs)
{
	char *text;

	if (m->why.len)
		return false;
	text = type_text(ours);
	strbuf_printf(&m->why, "'%s' is '", text);
	write_seen(theirs, &m->why);
	strbuf_puts(&m->why, "'");
	free(text);
	return false;
}

static bool is_number(const char *text)
{
	return *text && !text[strspn(text, "0123456789")];
}

/* gcc has these names without a typedef. */
static const char *plain_integer(const char *name)
{
	if (!strcmp(name, "__uint128_t"))
		return "unsigned __int128";
	if (!strcmp(name, "bool"))
		return "_Bool";
	return strcmp(name, "__int128_t") ? name : "__int128";
}

static bool same_integer(struct reading_match *m, const char *ours, const char *theirs)
{
	struct type *a = type_from_text(&m->arena, plain_integer(ours));
	struct type *b = type_from_text(&m->arena, plain_integer(theirs));

	return a && b && a->kind == TYPE_BASE && b->kind == TYPE_BASE && !strcmp(a->name, b->name);
}

static enum fact_kind record_kind(const char *name, const char **tag)
{
	static const enum fact_kind kinds[] = { FACT_STRUCT, FACT_UNION, FACT_ENUM };

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		size_t len = strlen(fact_kind_name(kinds[i]));

		*tag = name + len + 1;
		if (str_starts(name, fact_kind_name(kinds[i])) && name[len] == ' ')
			return kinds[i];
	}
	return FACT_KINDS;
}

/* va_list is a secret struct, or an array of one, on most architectures. */
static bool is_va_list(const struct seen_type *t)
{
	if (t->kind == TYPE_ARRAY || t->kind == TYPE_POINTER)
		t = t->to;
	return t->kind == TYPE_BASE && (strstr(t->name, "__va_list") || !strcmp(t->name, "void"));
}

static bool match_base(struct reading_match *m, const struct type *ours,
		       const struct seen_type *theirs)
{
	const struct fact *fact;
	const char *tag;
	enum fact_kind kind = record_kind(ours->name, &tag);

	if (!strcmp(ours->name, "__builtin_va_list"))
		return is_va_list(theirs) || differ(m, ours, theirs);
	if (theirs->kind != TYPE_BASE)
		return differ(m, ours, theirs);
	if (kind == FACT_KINDS)
		return same_integer(m, ours->name, theirs->name) || differ(m, ours, theirs);
	if (*tag != '<')
		return !strcmp(ours->name, theirs->name) || differ(m, ours, theirs);
	fact = facts_find(m->facts, kind, tag);
	if (!theirs->record || theirs->record->kind != kind || !fact)
		return differ(m, ours, theirs);
	return match_members(m, fact, theirs->record);
}

static bool match_array(struct reading_match *m, const struct type *ours,
			const struct seen_type *theirs)
{
	struct type element = *type_resolve(&m->arena, ours->to, m->facts);
	struct seen_type their_element = *theirs->to;

	element.quals |= ours->quals;
	their_element.quals |= theirs->quals;
	/* "[]" and "[0]" lay out the same; for a variable its initialiser may say the number. */
	if (!*ours->size || (is_number(ours->size) && !strtoull(ours->size, NULL, 10))) {
		if (theirs->count > 0 && !(m->is_variable && m->depth == 1 && !*ours->size))
			return differ(m, ours, theirs);
	} else if (is_number(ours->size)) {
		if (strtoll(ours->size, NULL, 10) != theirs->count)
			return differ(m, ours, theirs);
	} else {
		m->ask(ours->size, theirs->count, m->data);
	}
	return match_type(m, &element, &their_element);
}

/* What "->" and "*" lead to: a function and its pointer are called alike. */
static const struct type *pointed_to(struct reading_match *m, const struct type *t)
{
	if (t && t->kind == TYPE_FUNCTION)
		return t;
	return t && t->kind == TYPE_POINTER ? type_resolve(&m->arena, t->to, m->facts) : NULL;
}

/* The type of "name->member.member"; *@s is moved behind it. NULL where that is not known. */
static const struct type *type_of_path(struct reading_match *m, const char **s)
{
	const struct type *t = NULL;

	for (size_t len = str_word(*s); len; len = str_word(*s)) {
		char *name = xstrndup(*s, len);
		const struct fact *fact = t ? facts_member(m->facts, t->name, name)
					    : facts_find(m->facts, FACT_FUNCTION, name);

		if (!t && !fact)
			fact = facts_find(m->facts, FACT_VARIABLE, name);
		free(name);
		*s += len;
		t = fact && fact->type ? type_resolve(&m->arena, fact->type, m->facts) : NULL;
		if (str_starts(*s, "->"))
			t = pointed_to(m, t);
		else if (**s != '.')
			return t;
		if (!t || t->kind != TYPE_BASE)
			return NULL;
		*s += **s == '.' ? 1 : 2;
	}
	return NULL;
}

/* "typeof(name)" is the type of that function or variable, "typeof(*name->member)" what it leads to. */
static const struct type *look_through(struct reading_match *m, const struct type *ours)
{
	const struct type *t = type_resolve(&m->arena, ours, m->facts), *named;
	const char *s = t->kind == TYPE_BASE && !t->quals ? strchr(t->name, '(') : NULL;
	size_t stars = s ? strspn(s + 1, "*") : 0;

	if (!s)
		return t;
	s += 1 + stars;
	named = type_of_path(m, &s);
	while (stars--)
		named = pointed_to(m, named);
	return named && !strcmp(s, ")") ? named : t;
}

/* What the compiler passes: its own qualifiers do not count, an array or a function is a pointer. */
static void pass_ours(struct reading_match *m, const struct type *ours, struct type *passed)
{
	struct type *to = arena_alloc(&m->arena, sizeof(*to));

	*passed = *look_through(m, ours);
	if (passed->kind == TYPE_FUNCTION) {
		*to = *passed;
	} else if (passed->kind == TYPE_ARRAY) {
		*to = *type_resolve(&m->arena, passed->to, m->facts);
		to->quals |= passed->quals;
	} else {
		passed->quals = 0;
		return;
	}
	*passed = (struct type){ .kind = TYPE_POINTER, .to = to };
}

static void pass_theirs(struct reading_match *m, const struct seen_type *theirs,
			struct seen_type *passed)
{
	struct seen_type *to = arena_alloc(&m->arena, sizeof(*to));

	*passed = *theirs;
	if (theirs->kind == TYPE_FUNCTION) {
		*to = *theirs;
	} else if (theirs->kind == TYPE_ARRAY) {
		*to = *theirs->to;
		to->quals |= theirs->quals;
	} else {
		passed->quals = 0;
		return;
	}
	*passed = (struct seen_type){ .kind = TYPE_POINTER, .to = to, .text = theirs->text };
}

static bool match_param(struct reading_match *m, const struct type *ours,
			const struct seen_type *theirs)
{
	struct seen_type their_passed;
	struct type passed;

	pass_ours(m, ours, &passed);
	pass_theirs(m, theirs, &their_passed);
	return match_type(m, &passed, &their_passed);
}

static bool match_function(struct reading_match *m, const struct type *ours,
			   const struct seen_type *theirs)
{
	struct type result = *look_through(m, ours->to);
	struct seen_type their_result = *theirs->to;

	if (ours->params != theirs->params ||
	    (!m->reading->no_variadic && ours->variadic != theirs->variadic))
		return differ(m, ours, theirs);
	for (unsigned int i = 0; i < ours->params; i++)
		if (!match_param(m, ours->param[i].type, theirs->param[i]))
			return false;
	/* Of what is returned only the value counts. */
	result.quals = their_result.quals = 0;
	return match_type(m, &result, &their_result);
}

/* Pointers to what has a name; what else there is, a reader must write itself. */
static bool write_c(const struct seen_type *t, struct strbuf *out)
{
	if (t->text || t->kind == TYPE_BASE) {
		strbuf_puts(out, t->text ? t->text : t->name);
		return true;
	}
	if (t->kind != TYPE_POINTER || !write_c(t->to, out))
		return false;
	strbuf_puts(out, " *");
	return true;
}

static bool ask_compiler(struct reading_match *m, const struct type *ours,
			 const struct seen_type *theirs)
{
	struct strbuf text = { 0 };
	bool known;

	strbuf_printf(&text, "__builtin_types_compatible_p(%s, ", ours->name);
	known = write_c(theirs, &text);
	strbuf_putc(&text, ')');
	if (known)
		m->ask(text.s, 1, m->data);
	strbuf_free(&text);
	return known || differ(m, ours, theirs);
}

static bool match_shape(struct reading_match *m, const struct type *ours,
			const struct seen_type *theirs)
{
	const struct type *t = look_through(m, ours);

	if (t->kind == TYPE_BASE && strchr(t->name, '('))
		return ask_compiler(m, t, theirs);
	if (t->kind != TYPE_ARRAY && t->kind != TYPE_FUNCTION && !m->reading->no_quals &&
	    t->quals != theirs->quals)
		return differ(m, t, theirs);
	if (t->kind == TYPE_BASE)
		return match_base(m, t, theirs);
	if (t->kind != theirs->kind)
		return differ(m, t, theirs);
	switch (t->kind) {
	case TYPE_ARRAY:
		return match_array(m, t, theirs);
	case TYPE_FUNCTION:
		return match_function(m, t, theirs);
	default:
		return match_type(m, t->to, theirs->to);
	}
}

static bool match_type(struct reading_match *m, const struct type *ours,
		       const struct seen_type *theirs)
{
	bool same;

	if (m->depth == DEEPEST)
		return differ(m, ours, theirs);
	m->depth++;
	same = match_shape(m, ours, theirs);
	m->depth--;
	return same;
}

static bool match_width(struct reading_match *m, const struct fact *ours,
			const struct seen_member *theirs)
{
	const char *width = ours->flags & FACT_BITFIELD ? ours->value : NULL;

	if (!width && theirs->width < 0)
		return true;
	if (width && theirs->width >= 0 && !is_number(width)) {
		m->ask(width, theirs->width, m->data);
		return true;
	}
	if (width && theirs->width >= 0 && strtol(width, NULL, 10) == theirs->width)
		return true;
	strbuf_printf(&m->why, "member '%s' has %s bits, not %d", ours->name, width ? width : "all",
		      theirs->width);
	return false;
}

static bool match_value(struct reading_match *m, const struct fact *ours,
			const struct seen_member *theirs)
{
	char *end;
	unsigned long long value;

	if (!ours->value || !*ours->value) {
		strbuf_printf(&m->why, "'%s' has no value", ours->name);
		return false;
	}
	value = strtoull(ours->value, &end, 0);
	if (*end)
		m->ask(ours->value, theirs->value, m->data);
	else if ((long long)value != theirs->value)
		strbuf_printf(&m->why, "'%s = %s' is %lld", ours->name, ours->value, theirs->value);
	return !m->why.len;
}

static bool match_member(struct reading_match *m, const struct fact *ours,
			 const struct seen_member *theirs)
{
	if (strcmp(ours->name, theirs->name)) {
		strbuf_printf(&m->why, "member '%s' is '%s'", ours->name, theirs->name);
		return false;
	}
	if (!theirs->type)
		return m->reading->no_values || match_value(m, ours, theirs);
	if (!ours->type) {
		strbuf_printf(&m->why, "member '%s' has a type that cannot be read", ours->name);
		return false;
	}
	if (!match_type(m, ours->type, theirs->type)) {
		strbuf_printf(&m->why, " (member '%s')", ours->name);
		return false;
	}
	return match_width(m, ours, theirs);
}

static bool match_members(struct reading_match *m, const struct fact *ours,
			  const struct seen *theirs)
{
	for (unsigned int i = 0; i < ours->members && i < theirs->members; i++)
		if (!match_member(m, ours->member[i], &theirs->member[i]))
			return false;
	if (ours->members == theirs->members)
		return true;
	strbuf_printf(&m->why, "%u members are %u, the first of which one side lacks is '%s'",
		      ours->members, theirs->members,
		      ours->members > theirs->members ? ours->member[theirs->members]->name
						      : theirs->member[ours->members].name);
	return false;
}

/* A macro's parameters, separated by commas. */
static void write_params(const struct fact *ours, struct strbuf *out)
{
	for (unsigned int i = 0; i < ours->params; i++)
		strbuf_printf(out, "%s%s", i ? "," : "", ours->param[i].name);
}

/* Without blanks, which do not count but in strings. */
static void write_body(const char *text, struct strbuf *out)
{
	char quote = '\0';

	for (const char *p = text ? text : ""; *p; p++) {
		if (quote && *p == '\\' && p[1])
			strbuf_putc(out, *p++);
		else if (quote ? *p == quote : *p == '"' || *p == '\'')
			quote = quote ? '\0' : *p;
		if (quote || !strchr(" \t\n", *p))
			strbuf_putc(out, *p);
	}
}

static bool match_macro(struct reading_match *m, const struct fact *ours, const struct seen *theirs)
{
	struct strbuf params = { 0 }, body = { 0 };

	if ((ours->flags ^ theirs->flags) & FACT_FUNCTION_LIKE)
		strbuf_printf(&m->why, "it %s parameters",
			      theirs->flags & FACT_FUNCTION_LIKE ? "has" : "has no");
	write_params(ours, &params);
	if (!m->why.len && theirs->param && strcmp(params.s ? params.s : "", theirs->param))
		strbuf_printf(&m->why, "parameters '%s' are '%s'", params.s ? params.s : "",
			      theirs->param);
	write_body(ours->value, &body);
	if (!m->why.len && theirs->text && strcmp(body.s ? body.s : "", theirs->text))
		strbuf_printf(&m->why, "'%s' is '%s'", body.s ? body.s : "", theirs->text);
	strbuf_free(&params);
	strbuf_free(&body);
	return !m->why.len;
}

static bool match_flags(struct reading_match *m, const struct fact *ours, const struct seen *theirs)
{
	if (!((ours->flags ^ theirs->flags) & FACT_STATIC))
		return true;
	strbuf_printf(&m->why, "it is %sstatic", theirs->flags & FACT_STATIC ? "" : "not ");
	return false;
}

/**
 * reading_match() - does a reader see the fact as it is?
 * @m: the comparison
 * @ours: a fact
 * @theirs: a declaration of the same kind
 *
 * Return: whether it does, @m's @why says otherwise what differs.
 */
bool reading_match(struct reading_match *m, const struct fact *ours, const struct seen *theirs)
{
	arena_reset(&m->arena);
	switch (ours->kind) {
	case FACT_MACRO:
		return match_macro(m, ours, theirs);
	case FACT_STRUCT:
	case FACT_UNION:
	case FACT_ENUM:
		return match_members(m, ours, theirs);
	default:
		if (!ours->type || !theirs->type) {
			strbuf_puts(&m->why, "its type cannot be read");
			return false;
		}
		m->is_variable = ours->kind == FACT_VARIABLE;
		return (ours->kind != FACT_FUNCTION || match_flags(m, ours, theirs)) &&
		       match_type(m, ours->type, theirs->type);
	}
}

/**
 * reading_match_free() - give back what comparing allocated
 * @m: the comparison
 */
void reading_match_free(struct reading_match *m)
{
	strbuf_free(&m->why);
	arena_free(&m->arena);
}
