// SPDX-License-Identifier: GPL-2.0
/* The #define and #undef lines of a preprocessed text. */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "scan_parts.h"
#include "str.h"

static void macro_params(struct scan *s, struct fact *fact, const char *p, const char *end)
{
	VEC(struct type_param) param = { 0 };

	fact->flags |= FACT_FUNCTION_LIKE;
	while (p < end) {
		size_t len;

		while (p < end && (*p == ' ' || *p == ','))
			p++;
		len = lexer_name_len(p, end);
		if (end - p >= (long)len + 3 && !strncmp(p + len, "...", 3)) {
			fact->flags |= FACT_IS_VARIADIC;
			break;
		}
		if (!len)
			break;
		vec_push(&param)->name = arena_strndup(facts_arena(s->facts), p, len);
		p += len;
	}
	if (param.n) {
		fact->param = arena_alloc(facts_arena(s->facts), param.n * sizeof(*param.v));
		memcpy(fact->param, param.v, param.n * sizeof(*param.v));
		fact->params = param.n;
	}
	vec_free(&param);
}

static bool includes(const struct scan_file *outer, const struct scan_file *inner)
{
	for (int i = 0; inner && i < 200; i++, inner = inner->includer)
		if (inner == outer)
			return true;
	return false;
}

static bool are_related(const struct scan *s, const struct scan_file *a, const struct scan_file *b)
{
	if (a->id && b->id)
		return s->options->related(a->id, b->id, s->options->data);
	return includes(a, b) || includes(b, a);
}

/* Is a file included by the command line, and so before all others? */
static bool is_given(const struct scan_file *file)
{
	for (int i = 0; file && i < 200; i++, file = file->includer)
		if (*file->path == '<')
			return true;
	return false;
}

/*
 * May the current file take back a macro that was defined elsewhere? It may
 * where the definition is its own, or where one of the two files includes the
 * other. A header that has nothing to do with the other only happened to be
 * read after it.
 */
static bool may_undefine(struct scan *s, const struct fact *macro)
{
	struct scan_file *here = scan_current_file(s);
	struct scan_file *there = map_get(&s->named, macro->file);

	if (!here)
		return true;
	if (s->alone || !there)
		return false;
	if (is_given(there) || are_related(s, here, there))
		return true;
	/* No compiler goes deeper: beyond that, a text's markers only eat time. */
	for (size_t i = 0; i < s->stack.n && i < 200; i++)
		if (s->stack.v[s->stack.n - 1 - i] == there)
			return true;
	return false;
}

/*
 * May it define the macro anew, without an #undef? C allows that to no one but
 * those who say the same again: two headers that say different things are not
 * made for each other, and the first one counts.
 */
static bool may_redefine(struct scan *s, const struct fact *macro)
{
	struct scan_file *here = scan_current_file(s);
	struct scan_file *there = map_get(&s->named, macro->file);

	if (!here || here == there)
		return true;
	return !s->alone && there && is_given(there);
}

/*
 * gcc writes a blank before every "##", whatever the header has; what stands
 * behind it is the header's. Most have it on both sides or on none, but for GNU's
 * ", ##args".
 */
static char *as_written(char *body)
{
	char *out = body, quote = '\0';

	for (const char *p = body; *p; p++) {
		bool blank = *p == ' ' && p > body && p[-1] != ',' && p[1] == '#' && p[2] == '#' &&
			     p[3] && p[3] != ' ';

		if (quote && *p == '\\' && p[1])
			*out++ = *p++;
		else if (*p == quote)
			quote = '\0';
		else if (!quote && (*p == '"' || *p == '\''))
			quote = *p;
		if (quote || !blank)
			*out++ = *p;
	}
	*out = '\0';
	return body;
}

static void read_macro(struct scan *s, struct fact *fact, const char *p, const char *end)
{
	const struct scan_mark *mark = s->mark.n ? &s->mark.v[s->mark.n - 1] : NULL;

	fact->file = mark ? mark->file->name : "";
	fact->line = mark ? mark->line + (s->lx.line - mark->text_line - 1) : s->lx.line;
	if (p < end && *p == '(') {
		const char *close = memchr(p, ')', end - p);

		if (!close)
			close = end;
		macro_params(s, fact, p + 1, close);
		p = close < end ? close + 1 : end;
	}
	while (p < end && isspace((unsigned char)*p))
		p++;
	while (end > p && isspace((unsigned char)end[-1]))
		end--;
	fact->value = as_written(arena_strndup(facts_arena(s->facts), p, end - p));
}

/* What a header means by a name of which another header's meaning counts first. */
static void add_further(struct scan *s, const struct fact *first, const char *p, const char *end)
{
	struct fact *fact = arena_alloc(facts_arena(s->facts), sizeof(*fact));

	fact->kind = FACT_MACRO;
	fact->name = first->name;
	read_macro(s, fact, p, end);
	facts_put_further(s->facts, fact);
}

/* From here on, nobody is there who would define what a header leaves to its includers. */
static void read_alone(struct scan *s)
{
	s->alone = true;
	if (s->options->identify)
		s->expander.missed = scan_missed;
}

void scan_define(struct scan *s, const char *p, const char *end)
{
	const struct scan_file *here = scan_current_file(s);
	size_t len = lexer_name_len(p, end);
	char *name = xstrndup(p, len);
	const struct fact *old = facts_own(s->facts, FACT_MACRO, name);
	bool ours = !old || may_redefine(s, old);

	/* The compiler's own macros are not in the text, this one of the kernel's is. */
	if (!strcmp(name, "BITS_PER_LONG"))
		s->parser.long_bits = end - p >= 2 && !memcmp(end - 2, "32", 2) ? 32 : 64;
	if (s->options->expand)
		expand_define(&s->expander, p, end - p, here);
	if (here && !here->name && !strcmp(name, SCAN_ALONE))
		read_alone(s);
	if (len && ours && here && !here->name)
		facts_drop(s->facts, FACT_MACRO, name);
	else if (len && ours)
		read_macro(s, facts_add(s->facts, FACT_MACRO, name), p + len, end);
	else if (len && here && here->name)
		add_further(s, old, p + len, end);
	free(name);
}

/* Each definition that the current file may take back. */
static void take_back(struct scan *s, const struct fact *first)
{
	struct fact *const *further;
	unsigned int n = facts_own_further(s->facts, FACT_MACRO, first->name, &further);
	bool gone = may_undefine(s, first);

	for (unsigned int i = n; i--;)
		if (may_undefine(s, further[i]))
			facts_drop_further(s->facts, further[i]);
	if (gone)
		facts_drop(s->facts, FACT_MACRO, first->name);
}

void scan_undefine(struct scan *s, const char *p, const char *end)
{
	char *name = xstrndup(p, lexer_name_len(p, end));
	const struct fact *fact = facts_own(s->facts, FACT_MACRO, name);
	const struct scan_file *here = scan_current_file(s);

	if (s->options->expand)
		expand_undefine(&s->expander, name, strlen(name));
	if (fact)
		take_back(s, fact);
	if (!fact && here && here->name && facts_find(s->facts, FACT_MACRO, name))
		facts_hide(s->facts, FACT_MACRO, name);
	free(name);
}

static bool is_tag_word(const struct token *t)
{
	return t->kind == TOKEN_NAME &&
	       (token_is(t, "struct") || token_is(t, "union") || token_is(t, "enum"));
}

/*
 * Does a name stand where one is declared: behind its type, before what ends a
 * declarator? Or as the tag of a record that is defined?
 */
static bool is_declared_here(const struct scan *s)
{
	const struct token *before = s->token.n ? &s->token.v[s->token.n - 1] : NULL;
	char next;

	if (!before || s->enumerators ||
	    (before->kind != TOKEN_NAME && !token_is(before, "*") && !token_is(before, "}")))
		return false;
	next = scan_next_char(s);
	if (is_tag_word(before))
		return next == '{';
	return next && strchr(";,[:=(", next);
}

/* Where an enumerator is expected, a macro that holds a list may stand for some. */
static bool is_enumerator_here(const struct scan *s, const struct macro *macro)
{
	char next;

	if (!s->enumerator_next || strchr(macro->body, ','))
		return false;
	next = scan_next_char(s);
	return next && strchr(",=}", next);
}

/* Is a name one of the enumerators of the enum that is being read? */
static bool is_in_this_enum(const struct scan *s, const char *name)
{
	for (size_t i = s->enumerators ? s->token.n : 0; i-- > 1;)
		if (token_is(&s->token.v[i], name) &&
		    (token_is(&s->token.v[i - 1], "{") || token_is(&s->token.v[i - 1], ",")))
			return true;
	return false;
}

/* Does a name mean an enumerator or a type that the current file can see? */
static bool is_declared_above(const struct scan *s, const char *name, const struct scan_file *here)
{
	static const enum fact_kind kinds[] = { FACT_ENUMERATOR, FACT_TYPEDEF, FACT_STRUCT,
						FACT_UNION, FACT_ENUM };
	bool tag = s->token.n && is_tag_word(&s->token.v[s->token.n - 1]);

	for (size_t i = tag ? 2 : 0; i < (tag ? ARRAY_LEN(kinds) : 2); i++) {
		const struct fact *fact = facts_own(s->facts, kinds[i], name);
		const void *there = fact ? s->options->find(fact->file, s->options->data) : NULL;

		if (there && s->options->related(there, here->id, s->options->data))
			return true;
	}
	return false;
}

/**
 * scan_applies() - is a macro meant where the scan is?
 * @macro: the macro; its owner is the struct scan_file that defined it
 * @data: the struct scan
 *
 * Headers use macros of others that they do not include. But a header that has
 * nothing to do with another must neither rename what the other declares, nor
 * stand before what the other has by that name.
 */
bool scan_applies(const struct macro *macro, void *data)
{
	const struct scan *s = data;
	const struct scan_file *here = scan_current_file(s), *there = macro->owner;

	if (macro->function_like || !*macro->body || str_starts(macro->body, "__") ||
	    expand_pending(&s->expander) || !here || !there || here == there || !here->id ||
	    !there->id || s->options->related(there->id, here->id, s->options->data))
		return true;
	return !is_declared_here(s) && !is_enumerator_here(s, macro) &&
	       !is_in_this_enum(s, macro->name) && !is_declared_above(s, macro->name, here);
}

/**
 * scan_missed() - note where a header that is read alone lacks a macro of its includers
 * @name: a name that is no macro now
 * @data: the struct scan
 *
 * What the header makes of the name itself is not what it declares for anyone.
 */
void scan_missed(const struct token *name, void *data)
{
	struct scan *s = data;
	const struct scan_file *here = scan_current_file(s);
	const struct fact *macro;
	const void *there;
	char *text;

	if (s->includers || !here || !here->id)
		return;
	text = xstrndup(name->s, name->len);
	macro = facts_own(s->facts, FACT_MACRO, text);
	there = macro ? s->options->find(macro->file, s->options->data) : NULL;
	s->includers = there && strcmp(macro->value, text) &&
		       s->options->includes(there, here->id, s->options->data) &&
		       !s->options->includes(here->id, there, s->options->data) &&
		       !is_declared_above(s, text, here);
	free(text);
}
