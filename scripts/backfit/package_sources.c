// SPDX-License-Identifier: GPL-2.0
#include "package_sources.h"

#include <errno.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "addinclude.h"
#include "alike.h"
#include "define.h"
#include "err.h"
#include "file.h"
#include "rename.h"
#include "series.h"

/* The driver that a file belongs to, which knows its place in the package. */
static const struct driver *driver_of(const struct plan *plan, const char *file)
{
	for (size_t i = 0; i < plan->driver.n; i++) {
		const struct driver *d = &plan->driver.v[i].driver;

		if (driver_has_file(d, file))
			return d;
	}
	return NULL;
}

static int copy_file(struct contents *c, const struct driver *driver, const char *file)
{
	char *path = driver_package_path(driver, file);
	char *from = path_join(c->plan->newest->source, file), *to = path_join(c->work, path);
	struct content *content;
	int err = 0;

	if (!map_has(&c->file, path)) {
		content = xcalloc(1, sizeof(*content));
		content->origin = "tree";
		content->from = xstrdup(file);
		content->pristine = file_sha256(from);
		map_set(&c->file, path, content);
		err = contents_error(to, file_copy(from, to));
	}
	free(path);
	free(from);
	free(to);
	return err;
}

static int copy_files(struct contents *c)
{
	for (size_t i = 0; i < c->plan->driver.n; i++) {
		const struct driver *d = &c->plan->driver.v[i].driver;

		for (size_t j = 0; j < d->files; j++)
			if (copy_file(c, d, d->file[j]))
				return -1;
	}
	return 0;
}

/* Rewrite the drivers' files with one of rename.h's; how many it changed, -1 on error. */
static int rewrite_files(struct contents *c, bool trace)
{
	int changes = 0;

	map_each (&c->file, e) {
		char *path = path_join(c->work, e->key), *dir = path_dir(e->key), *text, *new;
		bool changed = false;
		size_t len;
		int err = 0;

		text = file_read(path, &len);
		if (text) {
			new = trace ? rename_trace_path(text, len, dir, &changed)
				    : rename_config(text, len, &c->config, &changed);
			if (changed)
				err = contents_error(path, file_put(path, new, strlen(new)));
			if (changed)
				series_change(&c->series, e->key);
			free(new);
		}
		free(text);
		free(dir);
		free(path);
		if (err)
			return -1;
		changes += changed;
	}
	return changes;
}

/* Headers that the newest ones bring along and the target's do not. */
static int add_includes(struct contents *c)
{
	const struct plan *plan = c->plan;
	struct strbuf body = { 0 };
	int err = 0;

	strbuf_puts(&body, "The target's headers do not include each other as the newest ones "
			   "do:\n");
	for (size_t i = 0; i < plan->include.n && !err; i++) {
		const struct added_include *inc = &plan->include.v[i];
		const struct driver *driver = driver_of(plan, inc->file);
		char *name = driver ? driver_package_path(driver, inc->file) : xstrdup(inc->file);
		char *path = path_join(c->work, name), *text = file_read(path, NULL), *new;

		err = contents_error(path, text ? 0 : -errno);
		if (!err) {
			new = add_include_line(text, inc->header);
			err = contents_error(path, file_put(path, new, strlen(new)));
			series_change(&c->series, name);
			free(new);
		}
		strbuf_printf(&body, "- %s uses %s of <%s>\n", name, inc->api, inc->header);
		free(text);
		free(path);
		free(name);
	}
	if (!err && plan->include.n)
		err = series_commit(&c->series, "backfit: include what is used", body.s);
	strbuf_free(&body);
	return err ? -1 : 0;
}

/* What stands in the package is not what stood in the tree: its symbols and trace headers. */
static int settle_in(struct contents *c)
{
	int n = rewrite_files(c, false);

	if (n > 0 &&
	    series_commit(&c->series, "backfit: use the package's own configuration symbols",
			  "The package decides about its drivers' own parts in its .config, "
			  "whatever the target's configuration says of symbols of the same name."))
		return -1;
	if (n >= 0)
		n = rewrite_files(c, true);
	if (n > 0 && series_commit(&c->series, "backfit: find trace headers in the package",
				   "TRACE_INCLUDE_PATH led from the kernel's include/trace to the "
				   "driver, which does not stand in that kernel's tree here."))
		return -1;
	return n < 0 ? -1 : add_includes(c);
}

/* An API that the target has in another form is still spelt the same after a rewrite to it. */
static bool exists_on_target(const struct plan *plan, const char *api)
{
	struct facts *facts = plan->target_facts;
	const char *dot = strchr(api, '.'), *why = NULL;
	char *name;
	bool exists;

	if (!facts)
		return false;
	if (*api == '<') {
		name = xstrndup(api + 1, strlen(api) - 2);
		exists = facts_header(facts, name, &why) != HEADER_MISSING;
	} else if (dot) {
		name = xstrndup(api, dot - api);
		exists = facts_member(facts, name, dot + 1);
	} else {
		name = xstrdup(api);
		exists = strchr(api, ' ') ? facts_record(facts, api) != NULL
					  : facts_any(facts, api) != NULL;
	}
	free(name);
	return exists;
}

/* The application of an evolution to a file; a file may call for one by several names. */
static struct application *application_of(struct contents *c, struct map *known,
					  const struct entry *evolution, char *file)
{
	char *key = xasprintf("%s:%s", evolution->path, file);
	size_t at = (size_t)(uintptr_t)map_get(known, key);
	struct application *a;

	if (at) {
		free(file);
		a = &c->application.v[at - 1];
	} else {
		a = vec_push(&c->application);
		a->evolution = evolution;
		a->file = file;
		map_set(known, key, (void *)(uintptr_t)c->application.n);
	}
	free(key);
	return a;
}

/* The macros of the step's file by whose bodies a member is set; NULL for no member. */
static struct map *macros_of(const struct plan *plan, const struct step *step)
{
	const struct gap *gap = strchr(step->api, '.') && *step->api != '<' ? step->gap : NULL;
	char *path = path_join(plan->newest->source, step->file), *text;
	struct map *macros = NULL;
	size_t len;

	text = gap ? file_read(path, &len) : NULL;
	if (text)
		macros = xcalloc(1, sizeof(*macros));
	for (size_t i = 0; text && i < gap->use.n; i++) {
		struct define define;

		if (!strcmp(gap->use.v[i].file, step->file) &&
		    define_at(&define, text, len, gap->use.v[i].line)) {
			map_put(macros, define.name);
			define_free(&define);
		}
	}
	free(text);
	free(path);
	return macros;
}

static int take_step(struct contents *c, struct map *known, const struct step *step)
{
	const struct plan *plan = c->plan;
	const struct driver *driver = driver_of(plan, step->file);
	struct application *a;

	if (!driver) {
		report_error("%s: %s is to run on it, but no driver has this file (a bug of "
			     "backfit)",
			     step->file, step->evolution->name);
		return -1;
	}
	a = application_of(c, known, step->evolution, driver_package_path(driver, step->file));
	*vec_push(&a->api) =
		(struct application_api){ .name = step->api,
					  .may_stay = exists_on_target(plan, step->api),
					  .macro = macros_of(plan, step) };
	return 0;
}

/*
 * The library holds its evolutions in one array, in an order that After: lines
 * allow: their place there decides.
 */
static int by_place(const void *one, const void *two)
{
	const struct application *a = one, *b = two;

	if (a->evolution != b->evolution)
		return a->evolution < b->evolution ? -1 : 1;
	return strcmp(a->file, b->file);
}

static int take_steps(struct contents *c)
{
	struct map known = { 0 };
	int err = 0;

	for (size_t i = 0; i < c->plan->step.n && !err; i++)
		err = take_step(c, &known, &c->plan->step.v[i]);
	if (c->application.n)
		qsort(c->application.v, c->application.n, sizeof(*c->application.v), by_place);
	map_free(&known);
	return err;
}

static void add_without_space(struct strbuf *out, const char *s)
{
	for (; *s; s++)
		if (*s != ' ')
			strbuf_putc(out, *s);
}

/* The questions that a condition consists of, with the target's answers. */
static void tell_answers(struct strbuf *body, const struct plan *plan, const char *when)
{
	struct strbuf condition = { 0 };

	add_without_space(&condition, when);
	map_each (&plan->asked.by_text, e) {
		const struct question *q = e->value;
		struct strbuf text = { 0 };

		add_without_space(&text, q->text);
		if (strstr(condition.s, text.s)) {
			strbuf_printf(body, "- %s: ", q->text);
			if (q->is_number)
				strbuf_printf(body, "%ld\n", q->number);
			else
				strbuf_puts(body, q->answer == ANSWER_YES ? "yes\n" : "no\n");
		}
		strbuf_free(&text);
	}
	strbuf_free(&condition);
}

static char *subject_of(const struct entry *evolution)
{
	char *area = path_dir(evolution->name), *subject;
	const char *purpose = evolution->purpose && *evolution->purpose
				      ? evolution->purpose
				      : path_base(evolution->name);
	int len = strlen(purpose);

	while (len && purpose[len - 1] == '.')
		len--;
	subject = xasprintf("%s: %.*s", strcmp(area, ".") ? area : "backfit", len, purpose);
	free(area);
	return subject;
}

static char *body_of(const struct plan *plan, const struct entry *evolution)
{
	struct strbuf body = { 0 };

	if (evolution->what)
		strbuf_printf(&body, "%s\n\n", evolution->what);
	if (evolution->when && *evolution->when) {
		strbuf_printf(&body, "Here because on %s holds: %s\n",
			      plan->target->release ? plan->target->release : "the target",
			      evolution->when);
		tell_answers(&body, plan, evolution->when);
		strbuf_putc(&body, '\n');
	}
	if (evolution->reduced)
		strbuf_printf(&body, "Reduced: %s\n\n", evolution->reduced);
	if (evolution->upstream)
		strbuf_printf(&body, "Upstream: %s\n", evolution->upstream);
	strbuf_printf(&body, "Rule: patches/%s.cocci\n", evolution->name);
	return strbuf_take(&body);
}

/* Bring the results of one evolution into the files, and make that a patch. */
static int commit_evolution(struct contents *c, size_t from, size_t to)
{
	const struct entry *evolution = c->application.v[from].evolution;
	char *subject, *body;
	bool changed = false;
	int err = 0;

	for (size_t i = from; i < to && !err; i++) {
		const struct application *a = &c->application.v[i];
		char *result, *file;

		if (!a->result || a->failed)
			continue;
		result = path_join(c->work, a->result);
		file = path_join(c->work, a->file);
		err = contents_error(file, rename(result, file) ? -errno : 0);
		series_change(&c->series, a->file);
		free(result);
		free(file);
		changed = true;
	}
	if (err || !changed)
		return err;
	subject = subject_of(evolution);
	body = body_of(c->plan, evolution);
	err = series_commit(&c->series, subject, body);
	free(subject);
	free(body);
	return err;
}

/* Drivers may share a file. */
static void mark_failed(struct contents *c, const char *file)
{
	for (size_t i = 0; i < c->plan->driver.n; i++) {
		const struct driver *d = &c->plan->driver.v[i].driver;

		for (size_t j = 0; j < d->files && !c->driver_failed[i]; j++) {
			char *path = driver_package_path(d, d->file[j]);

			c->driver_failed[i] = !strcmp(path, file);
			free(path);
		}
	}
}

/* The plan saw where evolutions are called for; here is what they did. */
static int check_shared(struct contents *c)
{
	int err = 0;

	for (size_t i = 0; i < c->application.n; i++) {
		const struct application *a = &c->application.v[i];
		const struct content *content = map_get(&c->file, a->file);
		char *edited = NULL;

		if (a->result && content && content->from && str_ends(a->file, ".h"))
			edited = alike_edited(c->plan, content->from, c->work, a->file, a->result);
		if (edited) {
			report_error("%s: %s edits %s: plan it without --old-source", content->from,
				     a->evolution->name, edited);
			mark_failed(c, a->file);
			err = -1;
		}
		free(edited);
	}
	return err;
}

static int run_evolutions(struct contents *c)
{
	size_t n = c->application.n;

	if (apply_all(c->application.v, n, c->plan->library ? c->plan->library->dir : "",
		      c->work)) {
		for (size_t i = 0; i < n; i++)
			if (c->application.v[i].failed)
				mark_failed(c, c->application.v[i].file);
		if (!c->plan->tolerant)
			return -1;
	}
	if (check_shared(c))
		return -1;
	for (size_t from = 0, to; from < n; from = to) {
		for (to = from;
		     to < n && c->application.v[to].evolution == c->application.v[from].evolution;)
			to++;
		if (commit_evolution(c, from, to))
			return -1;
	}
	return 0;
}

static int take_over(struct contents *c)
{
	for (size_t i = 0; i < c->file.n; i++) {
		char *full = path_join(c->work, c->file.entry[i].key);
		struct content *content = c->file.entry[i].value;
		int err = 0;

		if (content->pristine)
			err = contents_move(c, c->file.entry[i].key, content->origin, content->from,
					    full);
		free(full);
		if (err)
			return -1;
	}
	return 0;
}

static int take_patches(struct contents *c)
{
	char *made = path_join(c->scratch, "patches");
	struct map found = { 0 };
	int err = series_write(&c->series, made);

	if (!err)
		err = contents_error(made, list_files(made, "", &found));
	map_each (&found, e) {
		char *full = path_join(made, e->key), *path = path_join("patches", e->key);

		if (!err)
			err = contents_move(c, path, "generated", NULL, full);
		free(full);
		free(path);
	}
	map_free(&found);
	free(made);
	return err;
}

/* The drivers' files as the evolutions find them, and what is run on which. */
static int prepare_sources(struct contents *c)
{
	const struct kernel *newest = c->plan->newest;
	char *origin = xasprintf("Drivers as they are in Linux %s",
				 newest->release ? newest->release : "(newest tree)");
	int err = contents_error(c->work, make_dirs(c->work));

	err = err || copy_files(c) || series_begin(&c->series, c->work, origin) || settle_in(c) ||
	      take_steps(c);
	free(origin);
	return err ? -1 : 0;
}

/**
 * package_write_sources() - the drivers' files and the patches that made them
 * @c: the package; the first thing that is written into it
 *
 * Return: 0; -1, reported.
 */
int package_write_sources(struct contents *c)
{
	return prepare_sources(c) || run_evolutions(c) || take_over(c) || take_patches(c) ? -1 : 0;
}

/**
 * package_sources_ahead() - have evolutions' results at hand for package_write_sources()
 * @c: a package that will not be written
 * @stop: once it is set, which another process may do, no further evolution is run
 */
void package_sources_ahead(struct contents *c, const volatile bool *stop)
{
	if (!prepare_sources(c) && !*stop)
		apply_ahead(c->application.v, c->application.n,
			    c->plan->library ? c->plan->library->dir : "", c->work, stop);
}
