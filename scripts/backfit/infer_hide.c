// SPDX-License-Identifier: GPL-2.0
#include "infer_hide.h"

#include <stdlib.h>
#include <string.h>

#include "str.h"

/* "#  if", "#endif": the word; NULL for other lines. */
static const char *directive(const char *line)
{
	line += strspn(line, " \t");
	if (*line != '#')
		return NULL;
	line++;
	return line + strspn(line, " \t");
}

/* Behind the last #include that no #if stands around; the text's beginning where there is none. */
static size_t behind_includes(const char *text)
{
	size_t at = 0;
	int depth = 0;

	for (const char *p = text; *p;) {
		const char *end = p + strcspn(p, "\n"), *word = directive(p);

		end += *end == '\n';
		if (word && str_starts(word, "if"))
			depth++;
		else if (word && str_starts(word, "endif"))
			depth--;
		else if (word && str_starts(word, "include") && !depth)
			at = end - text;
		p = end;
	}
	return at;
}

/**
 * infer_hide() - take a shim away from a file
 * @text: the file
 * @word: the API
 * @hiding: what the library has for it
 * @newer: the file uses the API in its newer form; else in the older one
 *
 * Where the target has no such name, a use of the newer form must fail as it would
 * without the library. Where it has, the target's own stands behind the shim's macro.
 *
 * Return: the file's text as it must be, for free().
 */
char *infer_hide(const char *text, const char *word, enum infer_hiding hiding, bool newer)
{
	size_t at = behind_includes(text);
	struct strbuf out = { 0 };

	strbuf_add(&out, text, at);
	if (hiding == HIDE_MACRO)
		strbuf_printf(&out, "#undef %s\n", word);
	else if (hiding == HIDE_NAME && newer)
		strbuf_printf(&out, "#undef %s\n#define %s backfit_has_no_%s\n", word, word, word);
	strbuf_puts(&out, text + at);
	return strbuf_take(&out);
}
