// SPDX-License-Identifier: GPL-2.0
#include "lint.h"

#include <errno.h>
#include <jansson.h>
#include <limits.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "file.h"
#include "lint_parts.h"
#include "str.h"

/*
 * lint_find() - note what is wrong
 * @lint: gets it
 * @file: where, relative to the repository
 * @line: the line there, or 0
 * @fmt: what
 *
 * Return: the finding, until the next one is noted.
 */
struct finding *lint_find(struct lint *lint, const char *file, unsigned int line, const char *fmt,
			  ...)
{
	struct finding *f = vec_push(&lint->finding);
	va_list args;

	f->file = xstrdup(file);
	f->line = line;
	va_start(args, fmt);
	if (vasprintf(&f->text, fmt, args) < 0)
		abort();
	va_end(args);
	return f;
}

/*
 * lint_is_open() - has a text something that only a human can fill in?
 * @text: a line
 *
 * A skeleton has words between < and > for it; "<linux/x.h>", "<... ...>" and
 * comparisons are something else.
 *
 * Return: whether it has.
 */
bool lint_is_open(const char *text)
{
	for (const char *p = text; (p = strchr(p, '<')); p++) {
		const char *end = strchr(p, '>'), *blank = strchr(p, ' ');

		if (end && blank && blank < end && str_is_word(p[1]))
			return true;
		/* one word in brackets is no sentence, but the skeleton has one: v<release> */
		if (str_starts(p, "<release>"))
			return true;
	}
	return false;
}

/*
 * lint_relative() - a path as it is called within the repository
 * @lint: knows the repository
 * @path: a path that begins with it
 *
 * Return: the path; the caller frees it.
 */
char *lint_relative(const struct lint *lint, const char *path)
{
	size_t len = strlen(lint->library.dir);
	bool within = str_starts(path, lint->library.dir) && path[len] == '/';

	return xstrdup(within ? path + len + 1 : path);
}

/*
 * lint_key_line() - where an evolution's head has a key
 * @entry: the evolution
 * @key: the key
 *
 * Return: the line, 1 where it has none.
 */
unsigned int lint_key_line(const struct entry *entry, const char *key)
{
	char *text = file_read(entry->path, NULL);
	const struct head_line *l;
	unsigned int line = 1;
	struct head head;

	head_read(&head, text ? text : "", true);
	l = head_find(&head, key);
	if (l)
		line = l->line;
	head_free(&head);
	free(text);
	return line;
}

/* The repository that a path lies in: what stands before /patches; NULL, reported, for none. */
static char *repository_of(const char *path)
{
	char *real = realpath(path, NULL), *end = NULL;

	if (!real) {
		report_error("%s: %s", path, strerror(errno));
		return NULL;
	}
	for (char *p = real; (p = strstr(p, "/patches")); p++)
		if (!p[strlen("/patches")] || p[strlen("/patches")] == '/')
			end = p;
	if (end) {
		*end = '\0';
		return real;
	}
	report_error("%s: does not lie in a folder patches/, where evolutions are", path);
	free(real);
	return NULL;
}

static void add(struct lint *lint, const struct entry *entry)
{
	struct linted *e;

	for (size_t i = 0; i < lint->evolution.n; i++)
		if (lint->evolution.v[i].entry == entry)
			return;
	e = vec_push(&lint->evolution);
	e->entry = entry;
	e->file = lint_relative(lint, entry->path);
	e->text = file_read(entry->path, NULL);
	if (!e->text)
		e->text = xstrdup("");
}

/* The evolutions at a path, or below it. */
static int add_path(struct lint *lint, const char *path)
{
	const struct entry_list *list = &lint->library.evolution;
	char *real = realpath(path, NULL);
	size_t len = real ? strlen(real) : 0;
	bool any = false;

	for (size_t i = 0; i < list->n && real; i++) {
		const char *file = list->v[i].path;

		if (str_starts(file, real) && (!file[len] || file[len] == '/')) {
			add(lint, &list->v[i]);
			any = true;
		}
	}
	free(real);
	if (!any)
		report_error("%s: no evolution is there: they are files *.cocci", path);
	return any ? 0 : -ENOENT;
}

/**
 * lint_open() - find what is to be looked at
 * @lint: filled in; lint_free() it whatever the result
 * @path: evolutions, or folders with some, all of one repository
 * @n: how many; 0 for all of backfit's own
 *
 * Return: 0, or a negative error, reported.
 */
int lint_open(struct lint *lint, const char *const *path, unsigned int n)
{
	char *dir = n ? repository_of(path[0]) : library_find_dir();
	int err = dir ? 0 : -ENOENT;

	*lint = (struct lint){ .whole = !n };
	for (unsigned int i = 1; i < n && !err; i++) {
		char *other = repository_of(path[i]);

		if (!other || strcmp(other, dir))
			err = -EINVAL;
		if (other && err)
			report_error("%s: lies in another repository than %s", path[i], path[0]);
		free(other);
	}
	if (!err)
		err = library_read(&lint->library, dir);
	for (size_t i = 0; i < lint->library.evolution.n && !n && !err; i++)
		add(lint, &lint->library.evolution.v[i]);
	for (unsigned int i = 0; i < n && !err; i++)
		err = add_path(lint, path[i]);
	free(dir);
	return err;
}

/* A test that no evolution has any more. */
static void check_lone_tests(struct lint *lint)
{
	char *dir = path_join(lint->library.dir, "tests/evolutions");
	struct map forms = { 0 }, told = { 0 };

	list_files(dir, ".c", &forms);
	map_each (&forms, f) {
		char *name = path_dir(f->key), *file;
		bool known = map_has(&told, name);

		for (size_t i = 0; i < lint->library.evolution.n && !known; i++)
			known = str_equal(lint->library.evolution.v[i].name, name);
		if (!known) {
			file = xasprintf("tests/evolutions/%s", f->key);
			lint_find(lint, file, 0, "there is no evolution %s", name);
			map_put(&told, name);
			free(file);
		}
		free(name);
	}
	map_free(&forms);
	map_free(&told);
	free(dir);
}

static int compare(const void *a, const void *b)
{
	const struct finding *x = a, *y = b;
	int order = strcmp(x->file, y->file);

	if (!order)
		order = (x->line > y->line) - (x->line < y->line);
	return order ? order : strcmp(x->text, y->text);
}

static void sort(struct lint *lint)
{
	if (lint->finding.n)
		qsort(lint->finding.v, lint->finding.n, sizeof(*lint->finding.v), compare);
}

/**
 * lint_check() - look at the evolutions, and run their tests
 * @lint: what lint_open() found
 *
 * Return: 0 whatever is found; a negative error, reported, where tests cannot be run.
 */
int lint_check(struct lint *lint)
{
	for (size_t i = 0; i < lint->evolution.n; i++) {
		const struct linted *e = &lint->evolution.v[i];
		struct head head;

		head_read(&head, e->text, true);
		lint_head(lint, e, &head);
		lint_rule(lint, e, &head);
		head_free(&head);
	}
	lint_order(lint);
	lint_overlaps(lint);
	if (lint->whole)
		check_lone_tests(lint);
	return lint_forms(lint);
}

static unsigned int count_forms(const struct lint *lint)
{
	unsigned int n = 0;

	for (size_t i = 0; i < lint->evolution.n; i++)
		n += lint->evolution.v[i].forms;
	return n;
}

/* Is there a finding in the evolution, or in its test? */
static bool is_bad(const struct lint *lint, const struct linted *e)
{
	char *test = xasprintf("tests/evolutions/%s/", e->entry->name);
	bool bad = false;

	for (size_t i = 0; i < lint->finding.n; i++)
		bad |= str_equal(lint->finding.v[i].file, e->file) ||
		       str_starts(lint->finding.v[i].file, test);
	free(test);
	return bad;
}

static void print_detail(const char *detail)
{
	for (const char *p = detail; p && *p; p += strcspn(p, "\n"), p += *p == '\n')
		printf("    %.*s\n", (int)strcspn(p, "\n"), p);
}

/**
 * lint_print() - tell what was found
 * @lint: the findings
 * @verbose: tell what is good, too
 */
void lint_print(struct lint *lint, bool verbose)
{
	sort(lint);
	for (size_t i = 0; i < lint->evolution.n && verbose; i++)
		if (!is_bad(lint, &lint->evolution.v[i]))
			printf("%s: good, forms: %u\n", lint->evolution.v[i].file,
			       lint->evolution.v[i].forms);
	for (size_t i = 0; i < lint->finding.n; i++) {
		const struct finding *f = &lint->finding.v[i];

		if (f->line)
			printf("%s:%u: %s\n", f->file, f->line, f->text);
		else
			printf("%s: %s\n", f->file, f->text);
		print_detail(f->detail);
	}
	printf("evolutions: %zu, forms: %u, findings: %zu\n", lint->evolution.n, count_forms(lint),
	       lint->finding.n);
}

/**
 * lint_json() - the same as JSON
 * @lint: the findings
 *
 * Return: the text; the caller frees it.
 */
char *lint_json(struct lint *lint)
{
	json_t *top = json_object(), *findings = json_array();
	char *text;

	sort(lint);
	for (size_t i = 0; i < lint->finding.n; i++) {
		const struct finding *f = &lint->finding.v[i];
		json_t *j = json_object();

		json_object_set_new(j, "file", json_string(f->file));
		json_object_set_new(j, "line", json_integer(f->line));
		json_object_set_new(j, "text", json_string(f->text));
		if (f->detail)
			json_object_set_new(j, "detail", json_string(f->detail));
		json_array_append_new(findings, j);
	}
	json_object_set_new(top, "evolutions", json_integer(lint->evolution.n));
	json_object_set_new(top, "forms", json_integer(count_forms(lint)));
	json_object_set_new(top, "findings", findings);
	text = json_dumps(top, JSON_INDENT(2));
	json_decref(top);
	return text;
}

/**
 * lint_free() - give back the memory
 * @lint: what was looked at; it is empty afterwards
 */
void lint_free(struct lint *lint)
{
	for (size_t i = 0; i < lint->finding.n; i++) {
		free(lint->finding.v[i].file);
		free(lint->finding.v[i].text);
		free(lint->finding.v[i].detail);
	}
	for (size_t i = 0; i < lint->evolution.n; i++) {
		free(lint->evolution.v[i].file);
		free(lint->evolution.v[i].text);
	}
	vec_free(&lint->finding);
	vec_free(&lint->evolution);
	library_free(&lint->library);
}
