// SPDX-License-Identifier: GPL-2.0
/*
 * A file that includes one header declares names once more, as what they are
 * not. The compiler refuses that, and notes where each was declared before: in
 * the header itself where that file is the one that the note's includer is.
 */
#include "declared_check.h"

#include <string.h>

#include "mem.h"

static const char head[] =
	"/*\n"
	" * The compiler's notes to the lines of question-N tell where the name in line N\n"
	" * of the file \"questions\" is declared. Never linked into anything.\n"
	" */\n";

/**
 * declared_check_write() - the file that asks about one header
 * @header: as it is included
 * @probes: lines that declare names once more, each behind a #line "question-N"
 * @out: gets the text
 */
void declared_check_write(const char *header, const struct strbuf *probes, struct strbuf *out)
{
	strbuf_puts(out, head);
	strbuf_printf(out, "#line 1 \"header\"\n#if __has_include(<%s>)\n#include <%s>\n#endif\n",
		      header, header);
	strbuf_puts(out, probes->s ? probes->s : "");
	/* Were this not refused, the compiler would not have come to the end. */
	strbuf_puts(out, "#line 1 \"end\"\n_Static_assert(0, \"end\");\n");
}

/**
 * struct reading - the way through the compiler's messages
 * @header: the header that is asked about
 * @direct: the file of that name that is included by the file itself, or by the
 *	command line, once it is known; the compiler tells who included a file only once
 * @inner: who includes the file that the next message is about, or NULL
 * @last: the name that stood in the line before, in a list of includers
 */
struct reading {
	const char *header;
	const char *direct;
	const char *inner, *last;
};

static bool is_top(const char *name)
{
	return str_starts(name, "header:") || str_starts(name, "<command-line>") ||
	       str_starts(name, "<built-in>");
}

/* "PATH/linux/slab.h:7..." */
static bool is_header(const struct reading *r, const char *name)
{
	size_t len = strlen(r->header), path = strcspn(name, ":");

	return path > len && name[path - len - 1] == '/' &&
	       !memcmp(name + path - len, r->header, len);
}

static bool is_direct(const struct reading *r, const char *name)
{
	size_t len = strcspn(name, ":");

	return r->direct && strcspn(r->direct, ":") == len && !memcmp(r->direct, name, len);
}

static void included_by(struct reading *r, const char *name, const char *by)
{
	if (name && by && is_top(by) && is_header(r, name))
		r->direct = name;
}

/* Whether the line tells who includes what: gcc begins with the innermost, clang ends with it. */
static bool see_includer(struct reading *r, const char *line)
{
	static const char first[] = "In file included from ";
	const char *rest = line + strspn(line, " ");

	if (str_starts(line, first)) {
		line += strlen(first);
		included_by(r, line, r->inner);
		r->inner = r->last = line;
		return true;
	}
	if (rest == line || !str_starts(rest, "from ") || !r->last)
		return false;
	rest += strlen("from ");
	included_by(r, r->last, rest);
	r->last = rest;
	return true;
}

/**
 * declared_check_read() - what the compiler said to such a file
 * @log: its messages, in English; changed
 * @header: the header that the file includes
 * @found: gets the numbers N of those that the header itself declares, as keys
 *
 * Return: 0; -1 where the compiler did not come to the end of the file.
 */
int declared_check_read(char *log, const char *header, struct map *found)
{
	struct reading r = { .header = header };
	char *save = NULL, *number = NULL;
	bool end = false;

	for (char *l = strtok_r(log, "\n", &save); l; l = strtok_r(NULL, "\n", &save)) {
		if (see_includer(&r, l))
			continue;
		included_by(&r, l, r.inner);
		r.inner = r.last = NULL;
		end = end || str_starts(l, "end:");
		if (str_starts(l, "question-")) {
			number = l + strlen("question-");
			number[strcspn(number, ":")] = '\0';
		} else if (number && is_direct(&r, l) && strstr(l, ": note: ")) {
			map_put(found, number);
		}
	}
	return end ? 0 : -1;
}
