// SPDX-License-Identifier: GPL-2.0
#include "package_questions.h"

#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "str.h"
#include "target_check.h"

static void put_text(FILE *out, const struct strbuf *text)
{
	fprintf(out, "%zu\n", text->len);
	if (text->len)
		fwrite(text->s, 1, text->len, out);
}

/* Whether all went well, and then the texts, each behind its length. */
static void make_questions(FILE *out, void *data)
{
	const struct contents *c = data;
	struct target_check check = { 0 };
	char *scratch = path_join(c->scratch, "questions");
	int err = contents_error(scratch, make_dirs(scratch));

	if (!err)
		err = target_check_make(c->plan, scratch, &check);
	fputs(err ? "failed\n" : "done\n", out);
	put_text(out, &check.list);
	put_text(out, &check.source);
	for (size_t i = 0; i < check.declared.n; i++)
		put_text(out, &check.declared.v[i]);
	target_check_free(&check);
	free(scratch);
}

/* The next text, of which no more is there than @end. */
static const char *take_text(const char *at, const char *end, struct strbuf *text)
{
	char *digits;
	size_t len = strtoul(at, &digits, 10);

	at = digits < end ? digits + 1 : end;
	if (len > (size_t)(end - at))
		len = end - at;
	strbuf_add(text, at, len);
	return at + len;
}

/**
 * package_start_questions() - have the target's compiler asked
 * @c: the package, in which nothing is written yet; package_write_questions() or
 *	aside_stop() is due
 * @aside: filled in
 */
void package_start_questions(struct contents *c, struct aside *aside)
{
	aside_start(aside, make_questions, c);
}

/**
 * package_write_questions() - what the build asks again, into the package
 * @c: the package
 * @aside: what package_start_questions() started
 *
 * Return: 0; -1, reported.
 */
int package_write_questions(struct contents *c, struct aside *aside)
{
	size_t len = 0;
	char *told = aside_end(aside, &len);
	const char *end = told ? told + len : NULL, *at;
	int err = told && str_starts(told, "done\n") ? 0 : -1;

	at = err ? end : told + strlen("done\n");
	for (unsigned int n = 0; !err && at < end; n++) {
		char *path = n > 1    ? xasprintf("declared-%u.c", n - 1)
			     : n == 1 ? xstrdup("questions.c")
				      : xstrdup("questions");
		struct strbuf text = { 0 };

		at = take_text(at, end, &text);
		err = contents_add(c, path, "generated", NULL, text.s, text.len);
		strbuf_free(&text);
		free(path);
	}
	free(told);
	return err;
}
