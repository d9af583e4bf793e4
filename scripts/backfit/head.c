// SPDX-License-Identifier: GPL-2.0
#include "head.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "str.h"

/* A line that is indented further than this goes on with the one before it. */
enum {
	CONTINUED = 2
};

/* Behind the comment mark, or NULL where the line has none. */
static const char *behind_mark(const char *line)
{
	const char *p = line + strspn(line, " \t");

	if (str_starts(p, "//") || str_starts(p, "/*"))
		p += 2;
	else if (*p == '*' && p[1] != '/')
		p++;
	else
		return NULL;
	return p + strspn(p, "/*");
}

/* The line's text, and how far it is indented behind the mark; NULL for code. The caller frees it. */
static char *line_text(const char *line, bool marked, size_t *indent)
{
	const char *p = marked ? behind_mark(line) : *line == '#' ? line + 1 : line;
	char *copy, *text;

	if (!p)
		return NULL;
	*indent = 0;
	for (const char *s = p; *s == ' ' || *s == '\t'; s++)
		*indent += *s == '\t' ? 8 : 1;
	copy = xstrdup(p);
	text = xstrdup(str_trim(copy));
	free(copy);
	return text;
}

/* The length of "Key" where the text begins with "Key:"; 0 for another. */
static size_t key_length(const char *s)
{
	size_t len = 0;

	while (isalpha((unsigned char)s[len]) || s[len] == '-')
		len++;
	return isupper((unsigned char)*s) && s[len] == ':' ? len : 0;
}

static void add(struct head *head, char *key, const char *value, unsigned int line)
{
	char *copy = xstrdup(value);
	struct head_line *l = vec_push(&head->line);

	*l = (struct head_line){ key, xstrdup(str_trim(copy)), line };
	free(copy);
}

static void go_on(struct head_line *l, const char *more)
{
	char *joined = xasprintf("%s%s%s", l->value, *l->value ? " " : "", more);

	free(l->value);
	l->value = joined;
}

/* Return: whether the head goes on. @open: a line may go on with the last one. */
static bool read_line(struct head *head, const char *line, bool marked, bool *open)
{
	size_t indent = 0, key;
	char *s = line_text(line, marked, &indent);

	if (!s)
		return false;
	key = key_length(s);
	head->lines++;
	if (str_starts(line, HEAD_PURPOSE)) {
		add(head, xstrdup(HEAD_PURPOSE), s, head->lines);
		*open = false;
	} else if (key && !(*open && indent > CONTINUED)) {
		add(head, xstrndup(s, key), s + key + 1, head->lines);
		*open = true;
	} else if (*open && indent > CONTINUED && *s) {
		go_on(&head->line.v[head->line.n - 1], s);
	} else {
		if (!head->sentence && *s)
			head->sentence = xstrdup(s);
		*open = false;
	}
	free(s);
	return true;
}

/**
 * head_read() - read the lines at a file's beginning
 * @head: filled in; head_free() it
 * @text: the file
 * @marked: they stand in C comments, and the first line that is none ends them
 */
void head_read(struct head *head, const char *text, bool marked)
{
	bool open = false, more = true;

	*head = (struct head){ 0 };
	while (*text && more) {
		size_t len = strcspn(text, "\n");
		char *line = xstrndup(text, len);

		/* an empty line parts a compat source's license from its first comment */
		if (*line || !marked)
			more = read_line(head, line, marked, &open);
		else
			head->lines++;
		free(line);
		text += len + (text[len] == '\n');
	}
}

/**
 * head_find() - the first line with a key
 * @head: the head
 * @key: the key
 *
 * Return: the line, or NULL.
 */
const struct head_line *head_find(const struct head *head, const char *key)
{
	for (size_t i = 0; i < head->line.n; i++)
		if (str_equal(head->line.v[i].key, key))
			return &head->line.v[i];
	return NULL;
}

/**
 * head_free() - give back the memory
 * @head: the head; it is empty afterwards
 */
void head_free(struct head *head)
{
	for (size_t i = 0; i < head->line.n; i++) {
		free(head->line.v[i].key);
		free(head->line.v[i].value);
	}
	vec_free(&head->line);
	free(head->sentence);
	*head = (struct head){ 0 };
}
