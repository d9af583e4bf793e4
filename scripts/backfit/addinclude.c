// SPDX-License-Identifier: GPL-2.0
#include "addinclude.h"

#include <string.h>

#include "lexer.h"
#include "str.h"

/*
 * The best place seen so far: behind the last line of the same folder that
 * sorts before the header, else before the first of its folder, else behind
 * the last line with brackets.
 */
struct place {
	const char *behind_smaller, *before_larger, *behind_any;
};

/* The path in "#include <path>", or NULL. */
static const char *included(const struct token *d, size_t *len)
{
	const char *end = d->s + d->len, *p = d->s + 1, *close;

	while (p < end && (*p == ' ' || *p == '\t'))
		p++;
	if (end - p < 9 || memcmp(p, "include", 7))
		return NULL;
	for (p += 7; p < end && *p != '<'; p++)
		if (*p == '"')
			return NULL;
	close = p < end ? memchr(p, '>', end - p) : NULL;
	if (!close)
		return NULL;
	*len = close - p - 1;
	return p + 1;
}

static int nesting(const struct token *d)
{
	const char *p = d->s + 1 + strspn(d->s + 1, " \t");

	if (str_starts(p, "if"))
		return 1;
	return str_starts(p, "endif") ? -1 : 0;
}

static size_t folder_len(const char *path, size_t len)
{
	while (len && path[len - 1] != '/')
		len--;
	return len;
}

static const char *behind_line(const struct token *d)
{
	const char *end = d->s + d->len;

	return *end == '\n' ? end + 1 : end;
}

static void look_at(struct place *place, const struct token *d, const char *header)
{
	size_t len, folder = folder_len(header, strlen(header));
	const char *path = included(d, &len);
	char name[256];

	if (!path || len >= sizeof(name))
		return;
	memcpy(name, path, len);
	name[len] = '\0';
	place->behind_any = behind_line(d);
	if (folder_len(path, len) != folder || strncmp(path, header, folder))
		return;
	if (strcmp(name, header) < 0)
		place->behind_smaller = behind_line(d);
	else if (!place->before_larger)
		place->before_larger = d->s;
}

/**
 * add_include_line() - add an #include
 * @text: a C file
 * @header: what to include, as between the brackets
 *
 * Lines inside of conditions are left alone.
 *
 * Return: the new text, which the caller frees.
 */
char *add_include_line(const char *text, const char *header)
{
	struct place place = { 0 };
	struct strbuf sb = { 0 };
	const char *at;
	struct lexer lx;
	struct token t;
	int depth = 0;

	lexer_init(&lx, text, strlen(text));
	while ((t = lexer_next(&lx)).kind == TOKEN_DIRECTIVE || depth) {
		if (t.kind == TOKEN_END)
			break;
		if (t.kind != TOKEN_DIRECTIVE)
			continue;
		depth += nesting(&t);
		if (!depth)
			look_at(&place, &t, header);
	}
	at = place.behind_smaller  ? place.behind_smaller
	     : place.before_larger ? place.before_larger
	     : place.behind_any	   ? place.behind_any
				   : t.s;
	strbuf_add(&sb, text, at - text);
	if (sb.len && sb.s[sb.len - 1] != '\n')
		strbuf_putc(&sb, '\n');
	strbuf_printf(&sb, "#include <%s>\n", header);
	strbuf_puts(&sb, at);
	return strbuf_take(&sb);
}
