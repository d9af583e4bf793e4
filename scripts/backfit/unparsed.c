// SPDX-License-Identifier: GPL-2.0
#include "unparsed.h"

#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "str.h"

/* " = File "drivers/x.c", line 8, column 23, ...": the line, 0 for another file's. */
static unsigned int line_of(const char *p, const char *file)
{
	size_t len = strlen(file);
	const char *name = p + strlen(" = File \"");

	if (strncmp(name, file, len) || name[len] != '"' || !str_starts(name + len, "\", line "))
		return 0;
	return strtoul(name + len + strlen("\", line "), NULL, 10);
}

/**
 * unparsed_read() - find what spatch did not parse
 * @spans: gets the lines of each part that it passed over
 * @said: what it printed, run with UNPARSED_OPTIONS
 * @file: the source as it was named to spatch
 *
 * spatch names the line that it stumbled over and shows the part, in which a
 * capital BAD marks that line.
 */
void unparsed_read(struct spans *spans, const char *said, const char *file)
{
	unsigned int at = 0, before = 0, behind = 0;
	bool met = false;

	for (const char *p = said; *p || met; p = str_next_line(p)) {
		bool bad = str_starts(p, "bad:"), here = str_starts(p, "BAD:");

		if (met && !bad) {
			*vec_push(spans) =
				(struct span){ at > before ? at - before : 1, at + behind };
			met = false;
			at = 0;
		}
		if (str_starts(p, " = File \"")) {
			at = line_of(p, file);
			before = behind = 0;
		} else if (bad) {
			before += !met;
			behind += met;
		} else if (here && at) {
			met = true;
		}
		if (!*p)
			break;
	}
}
