// SPDX-License-Identifier: GPL-2.0
/*
 * One target: what is known from earlier runs is taken, the rest is built. A
 * result holds as long as nothing changed that it was made from: the driver,
 * the kernel, what the plan closes its gaps with, and the shims of the headers
 * that its compilation read.
 */
#include <stdlib.h>
#include <string.h>

#include "batch.h"
#include "build_log.h"
#include "coverage.h"
#include "err.h"
#include "file.h"
#include "proc.h"
#include "str.h"

/* Raise it when results of before would be read wrongly, or were wrong. */
#define RESULTS_FORMAT "1"

/* Which of a driver's results. */
enum kind {
	HELP,
	PLAIN,
	OWN, /* on the newest kernel itself */
};

static const char *const kind_name[] = { [HELP] = "help", [PLAIN] = "plain", [OWN] = "own" };

/* A set of results on their way. */
struct results {
	struct coverage *coverage;
	const struct target *target;
	enum kind kind;
	const struct kernel_symbols *symbols;
	char *kernel; /* names the kernel's state in keys */
	json_t *outcomes; /* by driver */
	VEC(const char *) stale;
};

/**
 * coverage_checksum() - a file's checksum, read once
 * @c: the run
 * @path: the file
 *
 * Return: the checksum, or "none" where there is no such file.
 */
const char *coverage_checksum(struct coverage *c, const char *path)
{
	char *sum = map_get(&c->checksum, path);

	if (!sum) {
		sum = file_exists(path) ? file_sha256(path) : NULL;
		sum = sum ? sum : xstrdup("none");
		map_set(&c->checksum, path, sum);
	}
	return sum;
}

static void add_sum(struct coverage *c, struct strbuf *key, const char *dir, const char *name)
{
	char *path = path_join(dir, name);

	strbuf_printf(key, "%s %s\n", name, coverage_checksum(c, path));
	free(path);
}

/* What of the library closes a gap. */
static void add_closing(struct coverage *c, struct strbuf *key, const json_t *gap)
{
	const char *resolution = json_string_value(json_object_get(gap, "resolution"));
	const char *by = json_string_value(json_object_get(gap, "by"));
	char *name = NULL;

	strbuf_printf(key, "%s %s %s\n", json_string_value(json_object_get(gap, "api")), resolution,
		      by ? by : "-");
	if (by && str_equal(resolution, "evolution"))
		name = xasprintf("patches/%s.cocci", by);
	else if (by && str_equal(resolution, "bundle"))
		name = xasprintf("bundles/%s/bundle", by);
	else if (by && !str_equal(resolution, "target"))
		name = xstrndup(by, strcspn(by, ":"));
	if (name)
		add_sum(c, key, c->library, name);
	free(name);
}

/**
 * gap_is_open() - does a gap keep the driver from being built alone?
 * @gap: the gap; what another driver of the list defines is not there, either, unless that
 *	one comes along by itself
 */
bool gap_is_open(const json_t *gap)
{
	const char *resolution = json_string_value(json_object_get(gap, "resolution"));

	return str_equal(resolution, "unresolved") ||
	       (str_equal(resolution, "driver") && !json_is_true(json_object_get(gap, "along")));
}

/**
 * plan_unresolved_of() - how many gaps of a driver keep it from being built alone
 * @plan: its part of the plan
 */
size_t plan_unresolved_of(const json_t *plan)
{
	json_t *gap;
	size_t i, n = 0;

	json_array_foreach(json_object_get(plan, "gaps"), i, gap) n += gap_is_open(gap);
	return n;
}

static const json_t *plan_of(const struct target *t, const char *driver)
{
	return json_object_get(t->all, driver);
}

static void add_files(struct coverage *c, struct strbuf *key, const json_t *plan)
{
	json_t *file;
	size_t i;

	json_array_foreach(json_object_get(plan, "files"), i, file)
		add_sum(c, key, c->source, json_string_value(file));
}

static void add_closings(struct coverage *c, struct strbuf *key, const json_t *plan)
{
	json_t *gap;
	size_t i;

	json_array_foreach(json_object_get(plan, "gaps"), i, gap) add_closing(c, key, gap);
}

/* All that a result depends on, but the shims, which only a build tells. */
static char *key_of(const struct results *r, const char *driver)
{
	static const char *const templates[] = { "scripts/package/flags.mk", "patches/macros.h" };
	struct strbuf key = { 0 };
	const json_t *plan = plan_of(r->target, driver);
	struct map along = { 0 };
	char *sum;
	size_t i;

	strbuf_printf(&key, "%s %s\n", RESULTS_FORMAT, r->kernel);
	add_files(r->coverage, &key, plan);
	if (r->kind == HELP) {
		add_closings(r->coverage, &key, plan);
		along_of(r->target, driver, &along);
		map_each (&along, e) {
			add_files(r->coverage, &key, json_object_get(r->target->all, e->key));
			add_closings(r->coverage, &key, json_object_get(r->target->all, e->key));
		}
		map_free(&along);
		for (i = 0; i < ARRAY_LEN(templates); i++)
			add_sum(r->coverage, &key, r->coverage->library, templates[i]);
	}
	sum = bytes_sha256(key.s, key.len);
	strbuf_free(&key);
	return sum;
}

static void add_all_shims(struct coverage *c, struct strbuf *key, const char *dir)
{
	struct map shim = { 0 };

	if (!list_files(dir, ".h", &shim))
		map_each (&shim, e)
			add_sum(c, key, dir, e->key);
	map_free(&shim);
}

/*
 * The library's shims of the headers that a compilation read; of one that failed,
 * though the plan knew no reason, all: nobody knows which it would read.
 */
static char *shims_of(const struct results *r, const char *driver, const json_t *outcome)
{
	struct strbuf key = { 0 };
	char *dir = path_join(r->coverage->library, "backport-include"), *sum;
	const json_t *headers = json_object_get(outcome, "headers");
	json_t *header;
	size_t i;

	json_array_foreach(headers, i, header)
		add_sum(r->coverage, &key, dir, json_string_value(header));
	if (!headers && r->kind == HELP && !plan_unresolved_of(plan_of(r->target, driver)))
		add_all_shims(r->coverage, &key, dir);
	sum = bytes_sha256(key.s ? key.s : "", key.len);
	strbuf_free(&key);
	free(dir);
	return sum;
}

static char *result_path(const struct results *r, const char *driver)
{
	char *name = str_replace_all(driver, "/", "!");
	char *path =
		xasprintf("%s/results/%s/%s/%s.json", r->coverage->cache,
			  r->kind == OWN ? "newest" : r->target->name, kind_name[r->kind], name);

	free(name);
	return path;
}

static json_t *result_load(const struct results *r, const char *driver)
{
	char *path = result_path(r, driver), *key, *shims;
	json_t *result = json_load_file(path, 0, NULL);
	bool holds;

	free(path);
	if (!result || r->coverage->fresh) {
		json_decref(result);
		return NULL;
	}
	key = key_of(r, driver);
	shims = shims_of(r, driver, result);
	holds = str_equal(json_string_value(json_object_get(result, "key")), key) &&
		(r->kind != HELP ||
		 str_equal(json_string_value(json_object_get(result, "shims")), shims));
	free(key);
	free(shims);
	if (holds)
		return result;
	json_decref(result);
	return NULL;
}

static int result_store(const struct results *r, const char *driver, json_t *outcome)
{
	char *path = result_path(r, driver), *key = key_of(r, driver);
	char *shims = shims_of(r, driver, outcome), *text, *new = xasprintf("%s.new", path);
	int err;

	json_object_set_new(outcome, "key", json_string(key));
	json_object_set_new(outcome, "shims", json_string(shims));
	text = json_dumps(outcome, JSON_COMPACT);
	err = file_write(new, text, strlen(text));
	if (!err && rename(new, path))
		err = -1;
	if (err)
		report_error("%s: cannot be written", path);
	free(new);
	free(text);
	free(shims);
	free(key);
	free(path);
	return err;
}

static int run_batch(struct results *r, size_t from, size_t n)
{
	struct batch batch = { .coverage = r->coverage,
			       .target = r->target,
			       .to = r->target->klib,
			       .klib = r->kind == OWN ? r->coverage->newest : r->target->klib,
			       .plain = r->kind != HELP,
			       .symbols = r->symbols,
			       .bundled = &r->target->bundled,
			       .driver = r->stale.v + from,
			       .n = n };
	json_t *outcomes = json_object();
	int err = batch_run(&batch, outcomes);

	for (size_t i = from; i < from + n && !err; i++) {
		char *object = driver_object(r->stale.v[i]);
		json_t *outcome = outcome_of(outcomes, object);

		err = result_store(r, r->stale.v[i], outcome);
		json_object_set(r->outcomes, r->stale.v[i], outcome);
		free(object);
	}
	json_decref(outcomes);
	return err;
}

/* Take what is known of these drivers, build the rest. */
static int complete(struct results *r, const char *const *driver, size_t n)
{
	char *what =
		xasprintf("%s %s", r->kind == OWN ? "newest" : r->target->name, kind_name[r->kind]);
	int err = 0;

	for (size_t i = 0; i < n; i++) {
		json_t *known = result_load(r, driver[i]);

		if (known)
			json_object_set_new(r->outcomes, driver[i], known);
		else
			*vec_push(&r->stale) = driver[i];
	}
	fprintf(stderr, "coverage: %s: %zu drivers known, %zu to build\n", what, n - r->stale.n,
		r->stale.n);
	for (size_t at = 0; at < r->stale.n && !err; at += r->coverage->batch) {
		size_t left = r->stale.n - at;

		err = run_batch(r, at, left < r->coverage->batch ? left : r->coverage->batch);
		report_progress(what,
				at + r->coverage->batch < r->stale.n ? at + r->coverage->batch
								     : r->stale.n,
				r->stale.n);
	}
	vec_free(&r->stale);
	free(r->kernel);
	free(what);
	return err;
}

static int make_plan(struct coverage *c, struct target *t)
{
	char *out = path_join(c->work, "plan.json"), *err = path_join(c->work, "plan.err");
	char *library = xasprintf("BACKFIT_LIBRARY=%s", c->library);
	const char *const fixed[] = { "env",	library,  c->backfit, "plan", "--keep-going",
				      "--json", "--from", c->newest,  "--to", t->klib };
	VEC(const char *) argv = { 0 };
	json_error_t error;

	for (size_t i = 0; i < ARRAY_LEN(fixed); i++)
		*vec_push(&argv) = fixed[i];
	if (t->old_source) {
		*vec_push(&argv) = "--old-source";
		*vec_push(&argv) = t->old_source;
	}
	for (size_t i = 0; i < c->driver.n; i++)
		*vec_push(&argv) = c->driver.v[i];
	*vec_push(&argv) = NULL;
	proc_run(&(struct proc){ argv.v, NULL, NULL, out, err, NULL });
	t->plan = json_load_file(out, 0, &error);
	if (t->plan)
		t->release = json_string_value(json_object_get(t->plan, "target"));
	else
		report_error("%s: no plan (%s), see %s", t->name, error.text, err);
	vec_free(&argv);
	free(library);
	free(out);
	free(err);
	return t->plan ? 0 : -1;
}

/* The objects of the sources that a bundle brings. */
static int add_bundled(struct coverage *c, struct target *t, const char *bundle)
{
	char *dir = path_join(c->library, bundle), *path = path_join(dir, "bundle");
	char *text = file_read(path, NULL), *save = NULL;

	for (char *l = text ? strtok_r(text, "\n", &save) : NULL; l;
	     l = strtok_r(NULL, "\n", &save)) {
		char *object =
			str_starts(l, "Source: ") ? driver_object(l + strlen("Source: ")) : NULL;

		if (object)
			map_put(&t->bundled, object);
		free(object);
	}
	if (!text)
		report_error("%s: cannot be read", path);
	free(path);
	free(dir);
	if (!text)
		return -1;
	free(text);
	return 0;
}

/* The objects of all that comes along for somebody. */
static void find_brought(struct target *t)
{
	struct map names = { 0 };
	const char *driver;
	json_t *plan;

	json_object_foreach(t->all, driver, plan) along_of(t, driver, &names);
	map_each (&names, e)
		along_objects(json_object_get(t->all, e->key), &t->bundled);
	map_free(&names);
}

static int find_bundled(struct coverage *c, struct target *t)
{
	json_t *each, *gap;
	size_t i, k;
	int err = 0;

	find_brought(t);

	json_array_foreach(json_object_get(t->plan, "drivers"), i, each) json_array_foreach(
		json_object_get(each, "gaps"), k,
		gap) if (str_equal(json_string_value(json_object_get(gap, "resolution")), "bundle"))
		err |= add_bundled(c, t, json_string_value(json_object_get(gap, "by")));
	return err;
}

static char *kernel_state(struct coverage *c, const char *klib)
{
	struct strbuf state = { 0 };

	add_sum(c, &state, klib, "Module.symvers");
	add_sum(c, &state, klib, "include/config/auto.conf");
	add_sum(c, &state, klib, "include/generated/utsrelease.h");
	add_sum(c, &state, c->newest, "include/generated/utsrelease.h");
	return strbuf_take(&state);
}

/* The drivers of the plan: those that backfit found. */
static const char **drivers_of(const struct target *t, size_t *n)
{
	const json_t *drivers = json_object_get(t->plan, "drivers");
	const char **driver = xcalloc(json_array_size(drivers) + 1, sizeof(*driver));

	*n = 0;
	for (size_t i = 0; i < json_array_size(drivers); i++) {
		const json_t *each = json_array_get(drivers, i);

		driver[(*n)++] = json_string_value(json_object_get(each, "driver"));
	}
	return driver;
}

/* What comes along is in the plan, too; it was not asked for. */
static void keep_asked(struct coverage *c, struct target *t)
{
	json_t *drivers = json_object_get(t->plan, "drivers"), *kept = json_array(), *each;
	struct map asked = { 0 };
	size_t i;

	for (i = 0; i < c->driver.n; i++)
		map_put(&asked, c->driver.v[i]);
	json_array_foreach(
		drivers, i,
		each) if (map_has(&asked, json_string_value(json_object_get(each, "driver"))))
		json_array_append(kept, each);
	json_object_set_new(t->plan, "drivers", kept);
	map_free(&asked);
}

/**
 * target_measure() - measure all drivers on one target
 * @c: the run
 * @t: the target; its plan and outcomes are filled in
 * @own_warnings: gets, by driver, what the newest kernel itself warns of, where
 *	the target warns of something
 *
 * Return: 0; -1, reported, where it could not be measured.
 */
int target_measure(struct coverage *c, struct target *t, json_t *own_warnings)
{
	struct kernel_symbols symbols;
	const char **driver;
	size_t n;
	int err;

	if (kernel_symbols_read(t->klib, &symbols))
		return -1;
	err = make_plan(c, t);
	if (!err)
		along_mark(t);
	if (!err)
		err = find_bundled(c, t);
	if (!err) {
		keep_asked(c, t);
		driver = drivers_of(t, &n);
		t->help = json_object();
		t->plain = json_object();
		err = complete(
			&(struct results){
				c, t, HELP, &symbols, kernel_state(c, t->klib), t->help, { 0 } },
			driver, n);
		if (!err)
			err = complete(&(struct results){ c,
							  t,
							  PLAIN,
							  &symbols,
							  kernel_state(c, t->klib),
							  t->plain,
							  { 0 } },
				       driver, n);
		free(driver);
	}
	kernel_symbols_free(&symbols);
	return err ? err : coverage_own_warnings(c, t, own_warnings);
}

static bool warns(const json_t *outcomes, const char *driver)
{
	return json_array_size(json_object_get(json_object_get(outcomes, driver), "warnings"));
}

/**
 * coverage_own_warnings() - what the newest kernel itself warns of
 * @c: the run
 * @t: a target that was measured: only drivers that it warns of are asked about
 * @own_warnings: gets their outcomes, by driver
 *
 * Return: 0; -1, reported.
 */
int coverage_own_warnings(struct coverage *c, const struct target *t, json_t *own_warnings)
{
	const char **driver;
	size_t n, some = 0;
	int err;

	driver = drivers_of(t, &n);
	for (size_t i = 0; i < n; i++)
		if ((warns(t->help, driver[i]) || warns(t->plain, driver[i])) &&
		    !json_object_get(own_warnings, driver[i]))
			driver[some++] = driver[i];
	err = complete(
		&(struct results){
			c, t, OWN, NULL, kernel_state(c, c->newest), own_warnings, { 0 } },
		driver, some);
	free(driver);
	return err;
}
