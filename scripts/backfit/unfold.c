// SPDX-License-Identifier: GPL-2.0
#include "unfold.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "define.h"
#include "str.h"
#include "unfold_body.h"

/* What is under way: what was written of a source. */
struct unfolding {
	struct unfold *unfold;
	const char *rule, *text;
	const struct unfold_api *api;
	size_t apis;
	struct strbuf out;
	const char *copied; /* up to here the text is in @out */
};

static const char *end_of(const struct token *t)
{
	return t->s + t->len;
}

static unsigned int lines_in(const char *s, const char *end)
{
	unsigned int n = 0;

	for (; s < end; s++)
		n += *s == '\n';
	return n;
}

static void put_lines(struct strbuf *out, unsigned int n)
{
	while (n--)
		strbuf_putc(out, '\n');
}

/* Lines of a #define without the backslashes that continue them. */
static void put_plain(struct strbuf *out, const char *from, const char *to)
{
	for (const char *p = from; p < to; p++) {
		if (*p == '\\' && p + 1 < to && p[1] == '\n') {
			while (out->len && strchr(" \t", out->s[out->len - 1]))
				strbuf_cut(out, out->len - 1);
			continue;
		}
		strbuf_putc(out, *p);
	}
}

static char *plain(const char *from, const char *to)
{
	struct strbuf out = { 0 };

	put_plain(&out, from, to);
	return out.s ? strbuf_take(&out) : xstrdup("");
}

/* An operator of the preprocessor's, from @from to @to, as a word between @before and @behind. */
static const char *mark_word(struct unfold *u, const char *before, const char *behind,
			     const char *from, const char *to)
{
	struct unfold_word *word = vec_push(&u->word);

	word->mark = xasprintf("%s%s%zu_%s", before, u->tag, u->word.n, behind);
	word->text = xstrndup(from, to - from);
	return word->mark;
}

static bool is_pasted(const struct define *d, size_t i)
{
	return i + 1 < d->token.n && token_is(&d->token.v[i + 1], "##");
}

static bool is_param(const struct define *d, size_t i)
{
	const struct token *t = &d->token.v[i];

	return t->kind == TOKEN_NAME && map_get_n(&d->param, t->s, t->len);
}

/* Names that spatch derives from a parameter must be pasted together: its ends are marked. */
static void put_operand(struct unfolding *u, const struct define *d, size_t i, bool first,
			bool last)
{
	const struct token *t = &d->token.v[i];

	if (first && is_param(d, i))
		strbuf_puts(&u->out, u->unfold->before);
	strbuf_add(&u->out, t->s, t->len);
	if (last && is_param(d, i))
		strbuf_puts(&u->out, u->unfold->behind);
}

/* "a ## b" as one name. Return: its last token; 0 where that cannot be. */
static size_t put_paste(struct unfolding *u, const struct define *d, size_t i)
{
	/* a list may end before its last comma: ", ## __VA_ARGS__" */
	const char *before = token_is(&d->token.v[i], ",") ? " " : "";

	put_operand(u, d, i, true, false);
	for (bool more = true; more;) {
		const char *from = end_of(&d->token.v[i]), *to;

		i += 2;
		if (i >= d->token.n)
			return 0;
		to = d->token.v[i].s;
		if (lines_in(from, to) ||
		    (d->token.v[i].kind != TOKEN_NAME && d->token.v[i].kind != TOKEN_NUMBER))
			return 0;
		strbuf_puts(&u->out, mark_word(u->unfold, before, "", from, to));
		before = "";
		more = is_pasted(d, i);
		put_operand(u, d, i, false, !more);
	}
	return i;
}

/* The tokens from @first to @last as spatch reads them. Return: whether it can. */
static bool put_tokens(struct unfolding *u, const struct define *d, size_t first, size_t last)
{
	for (size_t i = first; i <= last; i++) {
		const struct token *t = &d->token.v[i];

		if (i > first)
			put_plain(&u->out, end_of(&d->token.v[i - 1]), t->s);
		if (is_pasted(d, i)) {
			if (t->kind != TOKEN_NAME && !token_is(t, ","))
				return false;
			i = put_paste(u, d, i);
			if (!i || i > last)
				return false;
		} else if (token_is(t, "#")) {
			if (++i > last || !is_param(d, i))
				return false;
			strbuf_puts(&u->out,
				    mark_word(u->unfold, "\"", "\"", t->s, end_of(&d->token.v[i])));
		} else {
			put_operand(u, d, i, true, true);
		}
	}
	return true;
}

static bool has_word(const char *text, const char *word)
{
	size_t len = strlen(word);

	for (const char *p = text; (p = strstr(p, word)); p += len)
		if ((p == text || !str_is_word(p[-1])) && !str_is_word(p[len]))
			return true;
	return false;
}

/* A variable's name that says which macro it is from, and stands nowhere else. */
static char *variable_name(const struct unfolding *u, const struct define *d, size_t number)
{
	char *name = number ? xasprintf("%s%zu", d->name, number + 1) : xstrdup(d->name);

	for (char *p = name; *p; p++)
		*p = tolower((unsigned char)*p);
	while (has_word(u->text, name)) {
		char *longer = xasprintf("%s_item", name);

		free(name);
		name = longer;
	}
	return name;
}

/* Does the rule speak of arrays of a record? */
static bool wants_array(const char *rule, const char *record, size_t len)
{
	for (const char *p = rule; (p = strstr(p, "struct ")); p++) {
		const char *s = p + strlen("struct ");

		if (strncmp(s, record, len) || s[len] != ' ')
			continue;
		s += len + 1;
		s += str_word(s);
		if (s[0] == '[')
			return true;
	}
	return false;
}

/* "static struct RECORD NAME = ", with braces around what has none. */
static char *declaration(const struct unfolding *u, const struct define *d,
			 const struct body_range *range, size_t number)
{
	bool array = wants_array(u->rule, range->record, range->len);
	char *name = variable_name(u, d, number);
	char *text =
		xasprintf("static struct %.*s %s%s = %s%s", (int)range->len, range->record, name,
			  array ? "[]" : "", array ? "{ " : "", range->braced ? "" : "{ ");

	free(name);
	return text;
}

static struct unfold_piece *open_piece(struct unfolding *u, struct unfold_macro *m, char *open,
				       const char *from, const char *to)
{
	struct unfold_piece *piece = vec_push(&m->piece);

	piece->open = open;
	piece->head = plain(from, to);
	piece->lines = lines_in(from, to);
	strbuf_puts(&u->out, piece->open);
	put_lines(&u->out, piece->lines);
	return piece;
}

static void close_macro(struct unfolding *u, struct unfold_macro *m, char *close, const char *from,
			const struct define *d)
{
	const char *end = d->text + d->len;

	m->close = close;
	m->tail = plain(from, end);
	m->lines = lines_in(from, end);
	strbuf_puts(&u->out, close);
	put_lines(&u->out, m->lines);
}

/* All of the body, as it is. */
static bool put_whole(struct unfolding *u, struct unfold_macro *m, const struct define *d,
		      enum body_form form)
{
	size_t n = u->unfold->macro.n, last = d->token.n - 1;
	const char *tag = u->unfold->tag;
	bool statements = form == BODY_STATEMENTS;
	const char *end =
		token_is(&d->token.v[last], ";") || (statements ? token_is(&d->token.v[last], "}")
								: body_ends_function(d))
			? ""
			: ";";

	open_piece(u, m,
		   statements ? xasprintf("static void %sf%zu_(void) {", tag, n)
			      : xasprintf("struct %so%zu_;", tag, n),
		   d->text, d->token.v[0].s);
	if (!put_tokens(u, d, 0, last))
		return false;
	close_macro(u, m,
		    statements ? xasprintf("%s %sc%zu_(); }", end, tag, n)
			       : xasprintf("%s struct %sc%zu_;", end, tag, n),
		    end_of(&d->token.v[last]), d);
	return true;
}

/* The blanks that the last line begins with where all lines but the first do; "" otherwise. */
static char *common_indent(const char *text)
{
	const char *last = strrchr(text, '\n');
	size_t len = last ? strspn(last + 1, " \t") : 0;

	for (const char *p = strchr(text, '\n'); p; p = strchr(p + 1, '\n'))
		if (p[1] != '\n' && strncmp(p + 1, last + 1, len))
			return xstrdup("");
	return xstrndup(last ? last + 1 : "", len);
}

/* A variable stands at its line's start: what spatch adds beside it is to look like that. */
static void take_indent(struct strbuf *out, size_t start, struct unfold_piece *piece)
{
	char *text = xstrdup(out->s + start), *from, *now;

	piece->indent = common_indent(text);
	from = xasprintf("\n%s", piece->indent);
	now = str_replace_all(text, from, "\n");
	strbuf_cut(out, start);
	strbuf_puts(out, now);
	free(text);
	free(from);
	free(now);
}

/* Initializers, each as a variable's. */
static bool put_initializers(struct unfolding *u, struct unfold_macro *m, const struct define *d,
			     const struct body *body)
{
	size_t n = u->unfold->macro.n;
	const char *tag = u->unfold->tag, *from = d->text;
	char *end = xstrdup("");
	size_t start;

	for (size_t i = 0; i < body->range.n; i++) {
		const struct body_range *range = &body->range.v[i];
		struct unfold_piece *piece =
			open_piece(u, m, xasprintf("%sstruct %so%zu_%zu_;", end, tag, n, i), from,
				   d->token.v[range->first].s);

		piece->declared = declaration(u, d, range, i);
		strbuf_puts(&u->out, piece->declared);
		start = u->out.len;
		if (!put_tokens(u, d, range->first, range->last)) {
			free(end);
			return false;
		}
		take_indent(&u->out, start, piece);
		from = end_of(&d->token.v[range->last]);
		free(end);
		end = xasprintf("%s%s;", range->braced ? "" : " }",
				strstr(piece->declared, "[] = ") ? " }" : "");
	}
	close_macro(u, m, xasprintf("%s struct %sc%zu_;", end, tag, n), from, d);
	free(end);
	return true;
}

static void free_macro(struct unfold_macro *m)
{
	for (size_t i = 0; i < m->piece.n; i++) {
		free(m->piece.v[i].open);
		free(m->piece.v[i].head);
		free(m->piece.v[i].declared);
		free(m->piece.v[i].indent);
	}
	vec_free(&m->piece);
	free(m->text);
	free(m->close);
	free(m->tail);
}

static bool is_wanted(const struct unfolding *u, const struct define *d)
{
	bool wanted = false;

	for (size_t i = 0; i < u->apis && !wanted; i++)
		wanted = body_names(d, &u->api[i]);
	return wanted;
}

static void unfold_define(struct unfolding *u, const struct define *d)
{
	size_t len = u->out.len;
	struct unfold_macro *m;
	struct body body;
	bool good;

	body_read(&body, d, u->api, u->apis);
	if (body.form != BODY_OTHER) {
		m = vec_push(&u->unfold->macro);
		m->text = xstrndup(d->text, d->len);
		m->line = d->line;
		strbuf_add(&u->out, u->copied, d->text - u->copied);
		good = body.form == BODY_INITIALIZER ? put_initializers(u, m, d, &body)
						     : put_whole(u, m, d, body.form);
		if (good) {
			u->copied = d->text + d->len;
		} else {
			free_macro(m);
			u->unfold->macro.n--;
			strbuf_cut(&u->out, len);
		}
	}
	body_free(&body);
}

/* A word that does not stand in the text. */
static char *free_tag(const char *text)
{
	char *tag = xstrdup("bfu");

	while (strstr(text, tag)) {
		char *longer = xasprintf("%su", tag);

		free(tag);
		tag = longer;
	}
	return tag;
}

/**
 * unfold_text() - write macros' bodies out
 * @unfold: gets what was written out; unfold_free() it
 * @text: a source
 * @len: its length in bytes
 * @rule: the semantic patch's text
 * @api: what is looked for in bodies
 * @apis: how many
 *
 * Lines stay where they are. A #define within a function or an initializer is
 * left alone, and so is one whose body is nothing that stands for itself.
 *
 * Return: the text for spatch, which the caller frees.
 */
char *unfold_text(struct unfold *unfold, const char *text, size_t len, const char *rule,
		  const struct unfold_api *api, size_t apis)
{
	struct unfolding u = { .unfold = unfold,
			       .rule = rule,
			       .text = text,
			       .api = api,
			       .apis = apis,
			       .copied = text };
	struct lexer lx;
	struct token t;
	int depth = 0;

	*unfold = (struct unfold){ .tag = free_tag(text) };
	unfold->before = xasprintf("%ss_", unfold->tag);
	unfold->behind = xasprintf("%se_", unfold->tag);
	lexer_init(&lx, text, len);
	while ((t = lexer_next(&lx)).kind != TOKEN_END) {
		struct define d = { 0 };

		/* branches of #if may open a brace twice: one in the first column closes all */
		if (token_is(&t, "}"))
			depth = t.s == text || t.s[-1] == '\n' ? 0 : depth - 1;
		depth += token_is(&t, "{");
		if (t.kind == TOKEN_DIRECTIVE && depth <= 0 && define_read(&d, &t) &&
		    is_wanted(&u, &d))
			unfold_define(&u, &d);
		define_free(&d);
	}
	strbuf_add(&u.out, u.copied, text + len - u.copied);
	return strbuf_take(&u.out);
}

/**
 * unfold_reaches() - can an evolution reach what stands in a line?
 * @text: a source
 * @len: its length in bytes
 * @line: the line
 * @name: what is used there, as evolutions' "Provides:" names it
 *
 * Return: false for a use in a macro's body that can neither be written out nor
 * be an expression, which spatch reads itself.
 */
bool unfold_reaches(const char *text, size_t len, unsigned int line, const char *name)
{
	const struct unfold_api api = { .name = name };
	struct unfold unfold;
	struct define define;
	bool reaches = true;

	if (!define_at(&define, text, len, line))
		return true;
	if (body_names(&define, &api) && !body_is_expression(&define)) {
		free(unfold_text(&unfold, text, len, "", &api, 1));
		reaches = false;
		for (size_t i = 0; i < unfold.macro.n && !reaches; i++)
			reaches = unfold.macro.v[i].line == define.line;
		unfold_free(&unfold);
	}
	define_free(&define);
	return reaches;
}

/**
 * unfold_free() - forget what was written out
 * @unfold: what unfold_text() gave
 */
void unfold_free(struct unfold *unfold)
{
	for (size_t i = 0; i < unfold->macro.n; i++)
		free_macro(&unfold->macro.v[i]);
	vec_free(&unfold->macro);
	for (size_t i = 0; i < unfold->word.n; i++) {
		free(unfold->word.v[i].mark);
		free(unfold->word.v[i].text);
	}
	vec_free(&unfold->word);
	free(unfold->before);
	free(unfold->behind);
	free(unfold->tag);
	*unfold = (struct unfold){ 0 };
}
