// SPDX-License-Identifier: GPL-2.0
/*
 * The rule's own text: nothing that only some builds of spatch take, nothing
 * that adds a condition to a driver. Whether spatch takes it is seen when its
 * test runs.
 */
#include "lint_parts.h"

#include <stdlib.h>
#include <string.h>

#include "str.h"

/*
 * What PCRE and OCaml's Str read alike: letters, ., [...], *, +, ?, ^, $ and
 * the escape of a mark. Return: the first that they do not, or NULL.
 */
static const char *unlike(const char *regex, const char *end)
{
	for (const char *p = regex; p < end; p++) {
		if (*p == '\\') {
			if (p + 1 < end && !strchr(".*+?^$[]\\", p[1]))
				return p;
			p++;
		} else if (*p == '[') {
			p += p[1] == '^' ? 2 : 1;
			while (p + 1 < end && *p != ']')
				p++;
		} else if (strchr("(){}|", *p)) {
			return p;
		}
	}
	return NULL;
}

static void check_regex(struct lint *lint, const struct linted *e, unsigned int n, const char *line)
{
	const char *mark = strstr(line, "=~"), *open, *close, *bad;

	if (!mark)
		mark = strstr(line, "!~");
	open = mark ? strchr(mark, '"') : NULL;
	close = open ? strrchr(open + 1, '"') : NULL;
	bad = close ? unlike(open + 1, close) : NULL;
	if (bad)
		lint_find(lint, e->file, n,
			  "spatch built with Str reads %.*s in a regular expression otherwise than "
			  "one built with PCRE",
			  *bad == '\\' ? 2 : 1, bad);
}

static void check_line(struct lint *lint, const struct linted *e, unsigned int n, const char *line)
{
	static const char *const scripts[] = { "@script:", "@initialize:", "@finalize:" };
	const char *p = line + (*line == '+');

	check_regex(lint, e, n, line);
	if (lint_is_open(line))
		lint_find(lint, e->file, n, "the rule is still to be filled in");
	for (size_t i = 0; i < ARRAY_LEN(scripts); i++)
		if (str_starts(line, scripts[i]))
			lint_find(lint, e->file, n,
				  "not every spatch runs scripts: say it in SmPL");
	if (*line != '+')
		return;
	p += strspn(p, " \t");
	if (*p == '#' && str_starts(p + 1 + strspn(p + 1, " \t"), "if"))
		lint_find(lint, e->file, n, "it adds an #if to drivers");
	if (str_starts(line + 1, "        "))
		lint_find(lint, e->file, n, "it indents with blanks what it adds");
	if (str_ends(line, " ") || (str_ends(line, "\t") && line[1 + strspn(line + 1, "\t")]))
		lint_find(lint, e->file, n, "blanks at the end of what it adds");
}

/*
 * lint_rule() - the text of an evolution's rule
 * @lint: gets what is wrong
 * @e: the evolution
 * @head: its head
 */
void lint_rule(struct lint *lint, const struct linted *e, const struct head *head)
{
	unsigned int n = 0;
	bool any = false;

	for (const char *p = e->text; *p;) {
		size_t len = strcspn(p, "\n");
		char *line = xstrndup(p, len);

		if (++n > head->lines) {
			any |= *line == '-' || *line == '+';
			check_line(lint, e, n, line);
		}
		free(line);
		p += len + (p[len] == '\n');
	}
	if (!any)
		lint_find(lint, e->file, n, "no rule that changes anything");
}
