// SPDX-License-Identifier: GPL-2.0
#include "columns.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#include "mem.h"

enum {
	INDENT = 2,
	GAP = 3,
	NARROWEST = 48, /* a column that a declaration reads well in */
	CONTINUED = 4,
};

/* Lines that a text was cut into. */
struct lines {
	VEC(char *) line;
};

/* How much of a text goes on a line: whole words, unless one is longer than that. */
static size_t fitting(const char *text, size_t width)
{
	size_t len = strlen(text), cut = width;

	if (len <= width)
		return len;
	while (cut && text[cut] != ' ')
		cut--;
	return cut ? cut : width;
}

static void cut(struct lines *lines, const char *text, unsigned int width)
{
	unsigned int indent = 0;

	do {
		size_t len = fitting(text, width - indent);

		*vec_push(&lines->line) = xasprintf("%*s%.*s", (int)indent, "", (int)len, text);
		text += len;
		text += strspn(text, " ");
		indent = CONTINUED;
	} while (*text);
}

static void free_lines(struct lines *lines)
{
	for (size_t i = 0; i < lines->line.n; i++)
		free(lines->line.v[i]);
	vec_free(&lines->line);
}

static void print_beside(char *const name[2], char *const place[2], char *const text[2],
			 unsigned int width)
{
	unsigned int half = (width - INDENT - GAP) / 2;
	struct lines side[2] = { 0 };
	size_t n;

	for (int i = 0; i < 2; i++) {
		char *head = xasprintf("%s%s%s", name[i], *place[i] ? "  " : "", place[i]);

		cut(&side[i], head, half);
		cut(&side[i], text[i], half);
		free(head);
	}
	n = side[0].line.n > side[1].line.n ? side[0].line.n : side[1].line.n;
	for (size_t i = 0; i < n; i++) {
		const char *left = i < side[0].line.n ? side[0].line.v[i] : "";
		const char *right = i < side[1].line.n ? side[1].line.v[i] : "";

		printf("%*s%-*s%s%s\n", INDENT, "", *right ? (int)half : 0, left,
		       *right ? " | " : "", right);
	}
	free_lines(&side[0]);
	free_lines(&side[1]);
}

static size_t longest(char *const name[2])
{
	size_t a = strlen(name[0]), b = strlen(name[1]), least = 12;

	a = a > b ? a : b;
	return a > least ? a : least;
}

/**
 * columns_print() - print two declarations
 * @name: what each column is called
 * @place: where each stands, or ""
 * @text: the declarations
 * @width: how many columns a line has; they stand one below the other where
 *	that is too few for two
 */
void columns_print(char *const name[2], char *const place[2], char *const text[2],
		   unsigned int width)
{
	if (width >= 2 * NARROWEST + INDENT + GAP) {
		print_beside(name, place, text, width);
		return;
	}
	for (int i = 0; i < 2; i++)
		printf("%*s%s%*s %s%s%s\n", INDENT, "", name[i],
		       (int)(longest(name) - strlen(name[i])), "", place[i], *place[i] ? ": " : "",
		       text[i]);
}

/**
 * columns_of_terminal() - how wide standard output is
 *
 * Return: its columns; those of $COLUMNS, or 80, where it is no terminal.
 */
unsigned int columns_of_terminal(void)
{
	const char *columns = getenv("COLUMNS");
	struct winsize size;
	long n = columns ? strtol(columns, NULL, 10) : 0;

	if (!ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) && size.ws_col)
		return size.ws_col;
	return n > 0 && n < 10000 ? n : 80;
}
