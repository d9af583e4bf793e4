// SPDX-License-Identifier: GPL-2.0
/*
 * In which form the compiler's output comes. With -fdirectives-only it does what
 * directives say, and leaves macros to us. Some compilers refuse that, some go on
 * without, and what none is known to do must not pass for facts either.
 */
#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "pass.h"

#define DECLARATION "\nint backfit_expands["
#define CALL "BACKFIT_EXPANDS(2)]"
#define DEFINITION "#define BACKFIT_EXPANDS(x) (x + 1)\n"
#define WRONG "backfit_misreads"

/* The declaration's line in pass_way_text. */
#define DECLARED_AT 3

const char pass_way_text[] = DEFINITION "#if BACKFIT_EXPANDS(0)" DECLARATION CALL ";\n"
					"#else\n"
					"int " WRONG ";\n"
					"#endif\n";

static const char *find(const char *p, const char *end, const char *what)
{
	return memmem(p, end - p, what, strlen(what));
}

/* The line of the file that @at is, as the last line marker of that file before it says. */
static unsigned long line_of(const char *file, const char *text, const char *at)
{
	char *name = xasprintf(" \"%s\"", file);
	unsigned long line = 0;

	for (const char *p = text; (p = find(p, at, name)); p++) {
		const char *number = p;

		while (number > text && isdigit((unsigned char)number[-1]))
			number--;
		if (number == p || number - text < 2 || number[-2] != '#')
			continue;
		line = strtoul(number, NULL, 10);
		for (const char *q = strchr(p, '\n') + 1; q < at; q++)
			line += *q == '\n';
	}
	free(name);
	return line;
}

/**
 * pass_way_of() - in which form does the compiler's output come?
 * @umbrella: the file that it read, which begins with pass_way_text
 * @text: its output, as far as behind that, or all of it
 * @len: how much that is, in bytes
 *
 * Return: PASS_UNEXPANDED, PASS_EXPANDED, or PASS_MISREAD where directives were
 * not followed or told, or lines are counted wrong.
 */
enum pass_way pass_way_of(const char *umbrella, const char *text, size_t len)
{
	const char *end = text + len, *at = len ? find(text, end, DECLARATION) : NULL, *value;

	if (!at || !find(text, at + 1, DEFINITION) || find(text, end, WRONG))
		return PASS_MISREAD;
	if (line_of(umbrella, text, at + 1) != DECLARED_AT)
		return PASS_MISREAD;
	value = at + strlen(DECLARATION);
	if ((size_t)(end - value) > strlen(CALL) && !memcmp(value, CALL, strlen(CALL)))
		return PASS_UNEXPANDED;
	return end - value > 1 && value[0] == '(' && value[1] == '2' ? PASS_EXPANDED : PASS_MISREAD;
}
