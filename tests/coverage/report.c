// SPDX-License-Identifier: GPL-2.0
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "figures.h"
#include "file.h"
#include "str.h"

enum {
	SHOWN_BLOCKERS = 40,
	SHOWN_CASES = 400,
};

static long number(const json_t *counts, const char *what)
{
	return json_integer_value(json_object_get(counts, what));
}

static void add_share(struct strbuf *out, const json_t *counts, const char *what)
{
	long all = number(counts, "drivers");

	strbuf_printf(out, " %6.1f", all ? 100.0 * number(counts, what) / all : 0);
}

static void add_row(struct strbuf *out, const char *name, const json_t *counts)
{
	static const char *const column[] = { "ready",	     "built",	     "linked",	   "quiet",
					      "plain_built", "plain_linked", "plain_quiet" };

	strbuf_printf(out, "%-28s %7ld", name, number(counts, "drivers"));
	for (size_t i = 0; i < ARRAY_LEN(column); i++)
		add_share(out, counts, column[i]);
	strbuf_putc(out, '\n');
}

static int by_size(const void *a, const void *b)
{
	const json_t *x = *(json_t *const *)a, *y = *(json_t *const *)b;
	long m = number(json_object_get(x, "counts"), "drivers");
	long n = number(json_object_get(y, "counts"), "drivers");

	return m != n ? (m < n ? 1 : -1)
		      : strcmp(json_string_value(json_object_get(x, "name")),
			       json_string_value(json_object_get(y, "name")));
}

static void add_subsystems(struct strbuf *out, const json_t *figures)
{
	VEC(json_t *) part = { 0 };
	const char *name;
	json_t *counts;

	json_object_foreach(json_object_get(figures, "subsystems"), name, counts) *
		vec_push(&part) = json_pack("{s:s, s:O}", "name", name, "counts", counts);
	if (part.n)
		qsort(part.v, part.n, sizeof(json_t *), by_size);
	for (size_t i = 0; i < part.n; i++) {
		add_row(out, json_string_value(json_object_get(part.v[i], "name")),
			json_object_get(part.v[i], "counts"));
		json_decref(part.v[i]);
	}
	vec_free(&part);
}

static void add_table(struct strbuf *out, const json_t *figures)
{
	strbuf_printf(out, "\n%-28s %7s %34s %20s\n", "", "", "with backfit, %", "without, %");
	strbuf_printf(out, "%-28s %7s %6s %6s %6s %6s %6s %6s %6s\n",
		      json_string_value(json_object_get(figures, "target")), "drivers", "ready",
		      "build", "link", "quiet", "build", "link", "quiet");
	add_row(out, "all", json_object_get(figures, "counts"));
	add_subsystems(out, figures);
}

static void add_accuracy(struct strbuf *out, const json_t *figures)
{
	long all = number(json_object_get(figures, "counts"), "drivers");
	size_t missed = json_array_size(json_object_get(figures, "missed"));
	size_t wrong = json_array_size(json_object_get(figures, "false"));

	strbuf_printf(out,
		      "the planner: %zu drivers with a gap that it missed (%.2f %%), %zu with gaps "
		      "that are none (%.2f %%)\n",
		      missed, all ? 100.0 * missed / all : 0, wrong, all ? 100.0 * wrong / all : 0);
}

static void add_cases(struct strbuf *out, const json_t *figures, const char *list,
		      const char *title)
{
	json_t *cases = json_object_get(figures, list), *each;
	size_t i, k;

	if (json_array_size(cases))
		strbuf_printf(out, "\n%s:\n", title);
	json_array_foreach(cases, i, each)
	{
		json_t *why = json_object_get(each, "why"), *line;

		if (i >= SHOWN_CASES)
			break;
		strbuf_printf(out, "  %s\n", json_string_value(json_object_get(each, "driver")));
		if (json_is_string(why))
			strbuf_printf(out, "      %s\n", json_string_value(why));
		json_array_foreach(why, k, line)
		{
			if (k < 4)
				strbuf_printf(out, "      %s\n", json_string_value(line));
		}
	}
}

static void add_blocker(struct strbuf *out, const json_t *blocker)
{
	static const char *const hint[] = { "newest", "target", "nearest" };
	const json_t *gap = json_object_get(blocker, "gap");
	json_t *user;
	size_t i;

	strbuf_printf(out, "%7ld %5ld  %-8s %s%s: %s", number(blocker, "drivers"),
		      number(blocker, "only"), json_string_value(json_object_get(blocker, "kind")),
		      json_is_true(json_object_get(gap, "possibly")) ? "possibly " : "",
		      json_string_value(json_object_get(blocker, "api")),
		      json_string_value(json_object_get(gap, "why")));
	for (i = 0; i < ARRAY_LEN(hint); i++) {
		const char *text = json_string_value(json_object_get(gap, hint[i]));

		if (text)
			strbuf_printf(out, " | %s: %.160s", hint[i], text);
	}
	strbuf_puts(out, " | e.g.");
	json_array_foreach(json_object_get(blocker, "users"), i, user)
		strbuf_printf(out, " %s", json_string_value(user));
	strbuf_putc(out, '\n');
}

static void add_blockers(struct strbuf *out, const json_t *figures, size_t most)
{
	json_t *blocker;
	size_t i;

	strbuf_printf(out,
		      "\nwhat blocks the most drivers on %s next (drivers, of those with no "
		      "other gap):\n",
		      json_string_value(json_object_get(figures, "target")));
	json_array_foreach(json_object_get(figures, "blockers"), i, blocker) if (i < most)
		add_blocker(out, blocker);
}

static int write_in(const struct coverage *c, const char *name, const char *text)
{
	char *path = path_join(c->cache, name), *new = xasprintf("%s.new", path);
	int err = file_write(new, text, strlen(text));

	if (!err && rename(new, path))
		err = -1;
	if (err)
		report_error("%s: cannot be written", path);
	else
		fprintf(stderr, "coverage: written: %s\n", path);
	free(new);
	free(path);
	return err;
}

static void add_escaped(struct strbuf *out, const char *text)
{
	for (; *text; text++) {
		if (*text == '<')
			strbuf_puts(out, "&lt;");
		else if (*text == '&')
			strbuf_puts(out, "&amp;");
		else
			strbuf_putc(out, *text);
	}
}

static char *html_of(const char *text)
{
	struct strbuf out = { 0 };

	strbuf_puts(&out, "<!DOCTYPE html>\n<meta charset=\"utf-8\">\n<title>Backfit: "
			  "coverage</title>\n<style>pre { font: 13px monospace }</style>\n"
			  "<h1>Backfit: coverage</h1>\n<pre>");
	add_escaped(&out, text);
	strbuf_puts(&out, "</pre>\n");
	return strbuf_take(&out);
}

/**
 * report_write() - print the figures, and write them where results stay
 * @c: the run
 * @report: an array of what figures_of() gave
 *
 * Return: 0; -1, reported.
 */
int report_write(const struct coverage *c, const json_t *report)
{
	struct strbuf table = { 0 }, all = { 0 };
	json_t *figures;
	char *json = json_dumps(report, JSON_INDENT(1)), *html;
	size_t i;
	int err;

	json_array_foreach(report, i, figures)
	{
		add_table(&table, figures);
		add_accuracy(&table, figures);
		add_blockers(&table, figures, SHOWN_BLOCKERS);
	}
	strbuf_puts(&all, table.s);
	json_array_foreach(report, i, figures)
	{
		strbuf_printf(&all, "\n== %s\n",
			      json_string_value(json_object_get(figures, "target")));
		add_cases(&all, figures, "not_generated",
			  "not generated, though the plan is complete");
		add_cases(&all, figures, "missed",
			  "do not build or link, though the plan is complete");
		add_cases(&all, figures, "false", "build and link, though gaps are unresolved");
		add_cases(&all, figures, "warned", "raise new warnings");
		add_blockers(&all, figures, -1);
	}
	html = html_of(all.s);
	fputs(table.s, stdout);
	err = write_in(c, "coverage.txt", all.s) || write_in(c, "coverage.json", json) ||
	      write_in(c, "coverage.html", html);
	free(html);
	free(json);
	strbuf_free(&table);
	strbuf_free(&all);
	return err ? -1 : 0;
}
