// SPDX-License-Identifier: GPL-2.0
#include "infer_rule.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

/* The words that stand in C's own grammar before a parenthesis. */
static bool is_keyword(const char *s, size_t len)
{
	return (len == 2 && !strncmp(s, "if", 2)) || (len == 3 && !strncmp(s, "for", 3)) ||
	       (len == 5 && !strncmp(s, "while", 5)) || (len == 6 && !strncmp(s, "return", 6)) ||
	       (len == 6 && !strncmp(s, "switch", 6));
}

struct word {
	const char *s;
	size_t len;
};

static bool is(const struct word *w, const char *text)
{
	return w->len == strlen(text) && !strncmp(w->s, text, w->len);
}

static bool is_operand_end(const struct word *w)
{
	return w->len && !is_keyword(w->s, w->len) &&
	       (str_is_word(*w->s) || *w->s == '$' || *w->s == '"' || *w->s == '\'' || is(w, ")") ||
		is(w, "]"));
}

/* Whether the operator that @w is has nothing on its left. */
static bool is_unary(const struct word *before, const struct word *w)
{
	return (is(w, "&") || is(w, "*") || is(w, "!") || is(w, "~") || is(w, "-") || is(w, "++") ||
		is(w, "--")) &&
	       !is_operand_end(before);
}

static bool is_tight(const struct word *before2, const struct word *before, const struct word *w)
{
	if (!before->len || is(w, ",") || is(w, ";") || is(w, ")") || is(w, "]") || is(w, ".") ||
	    is(w, "->") || is(w, "["))
		return true;
	if (is(before, "(") || is(before, "[") || is(before, ".") || is(before, "->"))
		return true;
	if (is(w, "("))
		return is_operand_end(before) && !is(before, ")");
	return is_unary(before2, before);
}

/**
 * infer_code() - a form as it would be written
 * @form: the form's pattern or text
 * @slot: what a slot is written as
 * @data: for @slot
 *
 * Return: the code, for free().
 */
char *infer_code(const char *form, const char *(*slot)(const char *name, void *data), void *data)
{
	struct word before2 = { "", 0 }, before = { "", 0 };
	struct strbuf out = { 0 };

	strbuf_puts(&out, "");
	for (const char *p = form; *p;) {
		struct word w = { p, strcspn(p, " ") };
		char name[16] = "";

		/* a string may hold blanks */
		if (*p == '"')
			for (w.len = 1; p[w.len] && (p[w.len] != '"' || p[w.len - 1] == '\\');)
				w.len++;
		w.len += *p == '"' && p[w.len] == '"';
		if (out.len && !is_tight(&before2, &before, &w))
			strbuf_putc(&out, ' ');
		if (*p == '$' && w.len < sizeof(name)) {
			memcpy(name, p, w.len);
			strbuf_puts(&out, slot(name, data));
		} else {
			strbuf_add(&out, p, w.len);
		}
		before2 = before;
		before = w;
		p += w.len;
		p += *p == ' ';
	}
	return strbuf_take(&out);
}

/* $e1 is e1 in a rule. */
static const char *as_metavariable(const char *name, void *data)
{
	(void)data;
	return name + 1;
}

/**
 * infer_is_loop() - is it a macro that is the head of a loop?
 * @use: the API
 */
bool infer_is_loop(const struct infer_use *use)
{
	return use->kind == INFER_NAME && strstr(use->word, "for_each");
}

static bool has_slot(const char *form, const char *slot)
{
	size_t len = strlen(slot);

	for (const char *p = strstr(form, slot); p; p = strstr(p + 1, slot))
		if (!isdigit((unsigned char)p[len]))
			return true;
	return false;
}

/* Declarations of what stands in the pattern. */
static void declare(struct strbuf *out, const struct infer_use *use, const char *pattern)
{
	static const struct {
		char letter;
		const char *kind;
	} kinds[] = { { 'e', "expression" }, { 't', "type" } };

	if (use->kind == INFER_MEMBER && has_slot(pattern, "$e1"))
		strbuf_printf(out, "struct %s %se1;\n", use->record,
			      strstr(pattern, "$e1 ->") ? "*" : "");
	for (size_t k = 0; k < ARRAY_LEN(kinds); k++) {
		bool first = true;

		for (unsigned int i = 0; i < 20; i++) {
			char *slot = xasprintf("$%c%u", kinds[k].letter, i);
			bool record = use->kind == INFER_MEMBER && i == 1 && k == 0;

			if (has_slot(pattern, slot) && !record) {
				strbuf_printf(out, "%s%s%s", first ? kinds[k].kind : ",", " ",
					      slot + 1);
				first = false;
			}
			free(slot);
		}
		if (!first)
			strbuf_puts(out, ";\n");
	}
}

/* Words that SmPL takes for others unless it is told: typedefs, and macros that are loops. */
static void declare_words(struct strbuf *out, const struct infer_use *use,
			  const struct infer_cluster *c)
{
	size_t len = strcspn(c->text, " ");
	bool is_type = str_is_word(*c->text) && !c->text[len] && !infer_is_c_word(c->text, len);

	if (infer_is_loop(use))
		strbuf_printf(out, "iterator name %s%s%.*s;\nstatement S;\n", use->word,
			      strstr(c->text, "for_each") ? ", " : "",
			      strstr(c->text, "for_each") ? (int)len : 0, c->text);
	else if (use->is_type)
		strbuf_printf(out, "typedef %s%s%s;\n", use->word, is_type ? ", " : "",
			      is_type ? c->text : "");
	else if (use->kind == INFER_TAG && is_type)
		strbuf_printf(out, "typedef %s;\n", c->text);
}

static void add_line(struct strbuf *out, char sign, const char *indent, const char *form,
		     const char *end)
{
	char *code = infer_code(form, as_metavariable, NULL);

	if (*code)
		strbuf_printf(out, "%c%s%s%s\n", sign, indent, code, end);
	free(code);
}

static bool is_statement(const char *form)
{
	return str_ends(form, ";");
}

static bool is_entry(const struct infer_use *use, const struct infer_cluster *c)
{
	return use->kind == INFER_MEMBER && str_starts(c->pattern, ". ");
}

/**
 * infer_rule_cannot() - why a change is none that a rule can be written for
 * @use: the API
 * @c: the change
 *
 * Return: why, or NULL where it can.
 */
const char *infer_rule_cannot(const struct infer_use *use, const struct infer_cluster *c)
{
	bool pattern = is_statement(c->pattern), text = is_statement(c->text);

	if (use->kind == INFER_HEADER)
		return NULL;
	if (!*c->pattern || strchr(c->pattern, '{') || strchr(c->text, '{') ||
	    strchr(c->pattern, '}') || strchr(c->text, '}'))
		return "the change reaches a block's beginning or end";
	if (is_entry(use, c))
		return !*c->text || str_starts(c->text, ". ")
			       ? NULL
			       : "an initializer's entry became something else";
	if (!*c->text && !pattern)
		return "nothing is left where an expression must be";
	if (*c->text && pattern != text)
		return "a statement became an expression, or an expression a statement";
	if (strchr("<>=|+/%^?:,-", *c->pattern))
		return "the change reaches an operator beside the use";
	if (infer_is_loop(use) && !strchr(c->pattern, '('))
		return "a loop's other name: no generaliser for it";
	if (str_starts(c->pattern, "if (") || strstr(c->pattern, "; ") || strstr(c->text, "else"))
		return "the change reaches a condition around the use";
	return NULL;
}

static void write_entry(struct strbuf *out, const struct infer_use *use,
			const struct infer_cluster *c)
{
	bool whole = has_slot(c->pattern, "$e2");
	const char *end = whole ? "," : "";

	strbuf_puts(out, "@@\nidentifier v;\nexpression e2;\n@@\n");
	strbuf_printf(out, " struct %s v = {\n", use->record);
	add_line(out, '-', "\t", c->pattern, end);
	add_line(out, '+', "\t", c->text, end);
	strbuf_puts(out, whole ? " };\n" : "\t= e2,\n };\n");
}

/**
 * infer_rule_write() - a change as a rule
 * @out: the rule is added
 * @use: the API
 * @c: the change
 *
 * Return: whether it could be written; infer_rule_cannot() tells why not.
 */
bool infer_rule_write(struct strbuf *out, const struct infer_use *use,
		      const struct infer_cluster *c)
{
	/* What comes beside a call makes it a statement. */
	const char *end = c->beside.n && !is_statement(c->pattern) ? ";" : "";

	if (infer_rule_cannot(use, c))
		return false;
	strbuf_puts(out, "\n");
	if (is_entry(use, c)) {
		write_entry(out, use, c);
		return true;
	}
	strbuf_puts(out, "@@\n");
	declare_words(out, use, c);
	declare(out, use, c->pattern);
	strbuf_puts(out, "@@\n");
	if (use->kind == INFER_HEADER) {
		strbuf_printf(out, "-%s\n", c->pattern);
		if (*c->text)
			strbuf_printf(out, "+%s\n", c->text);
		for (size_t i = 0; i < c->beside.n; i++)
			strbuf_printf(out, "+%s\n", c->beside.v[i].text);
		return true;
	}
	add_line(out, '-', "", c->pattern, end);
	for (size_t i = 0; i < c->beside.n; i++)
		if (c->beside.v[i].before)
			add_line(out, '+', "", c->beside.v[i].text, "");
	add_line(out, '+', "", c->text, end);
	for (size_t i = 0; i < c->beside.n; i++)
		if (!c->beside.v[i].before)
			add_line(out, '+', "", c->beside.v[i].text, "");
	if (infer_is_loop(use))
		strbuf_puts(out, " S\n");
	return true;
}
