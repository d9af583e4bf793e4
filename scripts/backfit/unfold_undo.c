// SPDX-License-Identifier: GPL-2.0
#include <stdlib.h>
#include <string.h>

#include "str.h"
#include "unfold.h"

enum {
	TAB = 8,
};

/* The lines of a #define, and how they are continued. */
struct layout {
	const char *next; /* the line of the old text to look at next */
	unsigned int column; /* of most backslashes */
	bool tabs; /* lead there */
};

static unsigned int width(const char *s, size_t len)
{
	unsigned int at = 0;

	for (size_t i = 0; i < len; i++)
		at = s[i] == '\t' ? (at / TAB + 1) * TAB : at + 1;
	return at;
}

/* How much of a line is before its backslash and the blanks there. */
static size_t content_len(const char *line, size_t len)
{
	if (!len || line[len - 1] != '\\')
		return len;
	for (len--; len && strchr(" \t", line[len - 1]);)
		len--;
	return len;
}

static void read_layout(struct layout *layout, const char *text)
{
	VEC(unsigned int) column = { 0 };
	unsigned int most = 0;

	*layout = (struct layout){ .next = text };
	for (const char *p = text; *p; p = str_next_line(p)) {
		size_t len = strcspn(p, "\n"), content = content_len(p, len);

		if (content == len)
			continue;
		layout->tabs |= memchr(p + content, '\t', len - content) != NULL;
		*vec_push(&column) = width(p, len - 1);
	}
	for (size_t i = 0; i < column.n; i++) {
		unsigned int same = 0;

		for (size_t k = 0; k < column.n; k++)
			same += column.v[k] == column.v[i];
		if (same > most)
			layout->column = column.v[i];
		most = same > most ? same : most;
	}
	vec_free(&column);
}

/* The old text's next line with this content; it and those before it are done with. */
static const char *old_line(struct layout *layout, const char *line, size_t len)
{
	for (const char *p = layout->next; *p; p = str_next_line(p)) {
		size_t whole = strcspn(p, "\n");

		if (content_len(p, whole) != len || memcmp(p, line, len) || p[whole] != '\n')
			continue;
		layout->next = p + whole;
		layout->next += *layout->next == '\n';
		return p;
	}
	return NULL;
}

/* What continues a new line, as the others are continued. */
static void put_backslash(struct strbuf *out, const struct layout *layout, unsigned int at)
{
	if (!layout->tabs || at >= layout->column) {
		strbuf_puts(out, " \\");
		return;
	}
	for (; (at / TAB + 1) * TAB <= layout->column; at = (at / TAB + 1) * TAB)
		strbuf_putc(out, '\t');
	for (; at < layout->column; at++)
		strbuf_putc(out, ' ');
	strbuf_putc(out, '\\');
}

/* The lines of @now continued as those of the #define that they come from, @text. */
static void put_continued(struct strbuf *out, const char *now, const char *text)
{
	struct layout layout;

	read_layout(&layout, text);
	for (const char *p = now; *p; p = str_next_line(p)) {
		size_t len = strcspn(p, "\n");
		const char *old = p[len] ? old_line(&layout, p, len) : NULL;

		if (old) {
			strbuf_add(out, old, strcspn(old, "\n"));
		} else {
			strbuf_add(out, p, len);
			if (p[len])
				put_backslash(out, &layout, width(p, len));
		}
		if (p[len])
			strbuf_putc(out, '\n');
	}
}

/* A parameter's marks; where something was joined to it, it is pasted. */
static char *undo_ends(const char *text, const char *mark, bool before)
{
	struct strbuf out = { 0 };
	size_t len = strlen(mark);
	const char *p = text, *at;

	while ((at = strstr(p, mark))) {
		bool joined = before ? at > text && str_is_word(at[-1]) : str_is_word(at[len]);

		strbuf_add(&out, p, at - p);
		strbuf_puts(&out, joined ? " ## " : "");
		p = at + len;
	}
	strbuf_puts(&out, p);
	return strbuf_take(&out);
}

static void put_indented(struct strbuf *out, const char *text, const char *indent)
{
	for (const char *p = text; *p; p = str_next_line(p)) {
		size_t len = strcspn(p, "\n");

		if (p > text && len && indent)
			strbuf_puts(out, indent);
		strbuf_add(out, p, len + (p[len] == '\n'));
	}
}

/* A part of a body with the preprocessor's operators and its indentation again. */
static void put_decoded(struct strbuf *out, const struct unfold *u, const char *indent,
			const char *from, const char *to)
{
	char *now = xstrndup(from, to - from), *next;

	for (size_t i = 0; i < u->word.n; i++) {
		next = str_replace_all(now, u->word.v[i].mark, u->word.v[i].text);
		free(now);
		now = next;
	}
	next = undo_ends(now, u->before, true);
	free(now);
	now = undo_ends(next, u->behind, false);
	free(next);
	put_indented(out, now, indent);
	free(now);
}

/* The one place where a mark stands, in which spatch may have broken or joined lines. */
static const char *find_mark(const char *text, const char *mark)
{
	const char *at = strstr(text, mark);

	return at && !strstr(at + 1, mark) ? at : NULL;
}

/*
 * What spatch put before a variable that stands for an initializer goes before
 * the #define, where it must not speak of its parameters.
 */
static bool put_before(struct strbuf *before, const struct unfold *u, const char *from,
		       const char *to)
{
	char *text = xstrndup(from, to - from);
	bool good = !strstr(text, u->tag);

	if (text[strspn(text, " \t\n")])
		strbuf_puts(before, text + strspn(text, "\n"));
	free(text);
	return good;
}

static const char *skip_lines(const char *p, unsigned int n)
{
	while (n-- && *p == '\n')
		p++;
	return p;
}

/* One piece, from its mark at @at to @end. Return: whether all of it is there. */
static bool undo_piece(const struct unfold *u, const struct unfold_piece *piece, const char *at,
		       const char *end, struct strbuf *before, struct strbuf *body)
{
	const char *from = skip_lines(at + strlen(piece->open), piece->lines), *declared;

	strbuf_puts(body, piece->head);
	if (piece->declared) {
		declared = find_mark(from, piece->declared);
		if (!declared || declared > end || !put_before(before, u, from, declared))
			return false;
		from = declared + strlen(piece->declared);
	}
	put_decoded(body, u, piece->indent, from, end);
	return true;
}

/* One #define, of which @text is what follows. Return: what follows it; NULL for lost. */
static const char *undo_macro(const struct unfold *u, const struct unfold_macro *m,
			      const char *text, struct strbuf *out)
{
	struct strbuf before = { 0 }, body = { 0 };
	const char *at = find_mark(text, m->piece.v[0].open);
	const char *start = at;

	for (size_t i = 0; i < m->piece.n && at; i++) {
		bool last = i + 1 == m->piece.n;
		const char *end = find_mark(at, last ? m->close : m->piece.v[i + 1].open);

		if (end && !undo_piece(u, &m->piece.v[i], at, end, &before, &body))
			end = NULL;
		at = end;
	}
	if (at) {
		strbuf_puts(&body, m->tail);
		strbuf_add(out, text, start - text);
		strbuf_puts(out, before.s ? before.s : "");
		put_continued(out, body.s, m->text);
		at = skip_lines(at + strlen(m->close), m->lines);
	}
	strbuf_free(&before);
	strbuf_free(&body);
	return at;
}

/**
 * unfold_undo() - put macros' bodies back
 * @unfold: what unfold_text() gave
 * @text: what spatch made of its text
 * @lost: set to the line of a #define that cannot be put back
 *
 * Return: the text, byte for byte as it was but for what spatch changed, which
 * the caller frees; NULL where something is lost.
 */
char *unfold_undo(const struct unfold *unfold, const char *text, unsigned int *lost)
{
	struct strbuf out = { 0 };

	for (size_t i = 0; i < unfold->macro.n; i++) {
		text = undo_macro(unfold, &unfold->macro.v[i], text, &out);
		if (!text) {
			*lost = unfold->macro.v[i].line;
			strbuf_free(&out);
			return NULL;
		}
	}
	strbuf_puts(&out, text);
	return strbuf_take(&out);
}
