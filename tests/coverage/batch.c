// SPDX-License-Identifier: GPL-2.0
#include "batch.h"

#include <stdlib.h>
#include <string.h>

#include "build_log.h"
#include "err.h"
#include "file.h"
#include "proc.h"
#include "str.h"

/* What every folder begins with, where there is no help: the same C, the same errors. */
static const char plain_flags[] =
	"include $(BACKFIT_TOP)/package.mk\n"
	"include $(BACKFIT_TOP)/.config\n"
	"ccflags-y += $(BACKFIT_DIALECT)\n"
	"ccflags-y += -Wno-error -Wno-declaration-after-statement\n"
	"ccflags-y += -Werror=implicit-function-declaration -Werror=implicit-int\n"
	"ccflags-y += -Werror=incompatible-pointer-types -Werror=int-conversion\n";

/**
 * driver_object() - the object that a driver of one file is made into
 * @driver: "drivers/rtc/rtc-pcf85363.c"
 *
 * Return: "drivers/rtc/rtc-pcf85363.o", which the caller frees.
 */
char *driver_object(const char *driver)
{
	return xasprintf("%.*so", (int)strlen(driver) - 1, driver);
}

static int generate(const struct batch *b, const char *const *driver, size_t n, const char *out,
		    const char *log)
{
	const struct coverage *c = b->coverage;
	char *library = xasprintf("BACKFIT_LIBRARY=%s", b->plain ? c->plain_library : c->library);
	const char *const fixed[] = { "env",	  library,	  c->backfit,
				      "generate", "--keep-going", "--allow-unresolved",
				      "--from",	  c->newest,	  "--to",
				      b->to,	  "-o",		  out };
	VEC(const char *) argv = { 0 };

	for (size_t i = 0; i < ARRAY_LEN(fixed); i++)
		*vec_push(&argv) = fixed[i];
	if (!b->plain && b->target->old_source) {
		*vec_push(&argv) = "--old-source";
		*vec_push(&argv) = b->target->old_source;
	}
	for (size_t i = 0; i < n; i++)
		*vec_push(&argv) = driver[i];
	*vec_push(&argv) = NULL;
	remove_tree(out);
	proc_run(&(struct proc){ argv.v, NULL, NULL, log, "&1", NULL });
	vec_free(&argv);
	free(library);
	return dir_exists(out) ? 0 : -1;
}

static void say_not_generated(json_t *outcomes, const char *driver, const char *why)
{
	char *object = driver_object(driver);
	json_t *outcome = outcome_of(outcomes, object);

	json_object_set_new(outcome, "generated", json_false());
	outcome_add(outcome, "errors", why);
	free(object);
}

/* The first line of the log that tells of an error, and names @driver where it can be told. */
static char *line_about(const char *log, const char *driver)
{
	char *text = file_read(log, NULL), *save = NULL, *found = NULL;

	for (char *l = text ? strtok_r(text, "\n", &save) : NULL; l && !found;
	     l = strtok_r(NULL, "\n", &save))
		if (strstr(l, "backfit: ") && !strstr(l, "gaps are unresolved") &&
		    (!driver || strstr(l, driver)))
			found = xstrdup(l);
	free(text);
	return found;
}

/* Drop the drivers that the log blames; how many stay. */
static size_t drop_blamed(const char **driver, size_t n, const char *log, json_t *outcomes)
{
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		char *line = line_about(log, driver[i]);

		if (line)
			say_not_generated(outcomes, driver[i], line);
		else
			driver[kept++] = driver[i];
		free(line);
	}
	return kept;
}

/* What generate left out, because an evolution failed on it, is not in the package. */
static size_t drop_left_out(const char **driver, size_t n, const char *log, json_t *outcomes)
{
	char *text = file_read(log, NULL);
	size_t kept = 0;

	for (size_t i = 0; i < n; i++) {
		char *told = xasprintf("backfit: %s: it is left out\n", driver[i]), *line;

		if (text && strstr(text, told)) {
			line = line_about(log, driver[i]);
			say_not_generated(outcomes, driver[i], line);
			free(line);
		} else {
			driver[kept++] = driver[i];
		}
		free(told);
	}
	free(text);
	return kept;
}

static int copy_pristine(const struct batch *b, const char *out)
{
	char *path = path_join(out, "manifest.json"), *flags = path_join(out, "flags.mk");
	json_t *manifest = json_load_file(path, 0, NULL), *entry;
	const char *name;
	int err = manifest ? file_write(flags, plain_flags, strlen(plain_flags)) : -1;

	json_object_foreach(json_object_get(manifest, "files"), name, entry)
	{
		const char *from = json_string_value(json_object_get(entry, "from"));
		char *file, *to;

		if (err || !from || !json_is_string(json_object_get(entry, "pristine_sha256")))
			continue;
		file = path_join(b->coverage->source, from);
		to = path_join(out, name);
		err = file_copy(file, to);
		free(file);
		free(to);
	}
	json_decref(manifest);
	free(flags);
	free(path);
	if (err)
		report_error("%s: cannot be made plain: %s", out, strerror(-err));
	return err;
}

/* The compiler that the package says it is built with. */
static char *compiler_of(const char *out)
{
	char *path = path_join(out, "manifest.json");
	json_t *manifest = json_load_file(path, 0, NULL);
	const char *cc =
		json_string_value(json_object_get(json_object_get(manifest, "target"), "compiler"));
	char *copy = cc ? xstrdup(cc) : NULL;

	json_decref(manifest);
	free(path);
	return copy;
}

static int build(const struct batch *b, const char *const *driver, size_t n, const char *out,
		 json_t *outcomes)
{
	char *log = xasprintf("%s.log", out);
	char *cc = str_equal(b->to, b->klib) ? compiler_of(out) : NULL;
	struct map part_of = { 0 };
	struct build build = { .dir = out,
			       .klib = b->klib,
			       .cc = cc,
			       .log = log,
			       .part_of = &part_of,
			       .compile_only = !b->symbols };
	struct map wanted = { 0 }, alone = { 0 }; /* wanted: objects, with their drivers */
	json_t *built;

	for (size_t i = 0; i < n; i++) {
		char *object = driver_object(driver[i]);

		map_set(&wanted, object, (void *)driver[i]);
		if (b->plain || !map_has(b->bundled, object))
			map_put(&alone, object);
		free(object);
	}
	/* without help nothing comes along */
	for (size_t i = 0; b->plain && i < b->bundled->n; i++)
		map_put(&alone, b->bundled->entry[i].key);
	along_parts(b->target, &part_of);
	built = build_run(&build, b->symbols, &alone);
	map_each (&wanted, e) {
		json_t *outcome = built ? outcome_of(built, e->key) : NULL, *headers;

		if (!outcome)
			break;
		json_object_set_new(outcome, "generated", json_true());
		if (!b->plain)
			along_blame(b->target, e->value, built, outcome);
		headers = build_headers_read(out, e->key);
		if (headers)
			json_object_set_new(outcome, "headers", headers);
		json_object_set(outcomes, e->key, outcome);
	}
	map_free(&wanted);
	map_free(&alone);
	map_free_texts(&part_of);
	free(cc);
	free(log);
	if (!built)
		return -1;
	json_decref(built);
	return 0;
}

/* One bad driver must not spoil the others: what is blamed goes, else the half is tried. */
static int run(const struct batch *b, const char **driver, size_t n, const char *out,
	       json_t *outcomes)
{
	char *log = xasprintf("%s.generate", out), *line;
	size_t kept;
	int err = 0;

	while (n && generate(b, driver, n, out, log)) {
		kept = drop_blamed(driver, n, log, outcomes);
		if (kept < n) {
			n = kept;
		} else if (n == 1) {
			line = line_about(log, NULL);
			say_not_generated(outcomes, driver[0], line ? line : "generate failed");
			free(line);
			n = 0;
		} else {
			err = run(b, driver, n / 2, out, outcomes);
			if (!err)
				err = run(b, driver + n / 2, n - n / 2, out, outcomes);
			n = 0;
		}
	}
	n = drop_left_out(driver, n, log, outcomes);
	if (n && b->plain)
		err = copy_pristine(b, out);
	if (n && !err)
		err = build(b, driver, n, out, outcomes);
	free(log);
	return err;
}

/**
 * batch_run() - generate and build some drivers
 * @batch: which, and for what
 * @outcomes: gets the outcome of each by its object: "generated", "built",
 *	"linked", "errors", "warnings", "headers"
 *
 * Return: 0; -1, reported, where something else than a driver is wrong.
 */
int batch_run(const struct batch *batch, json_t *outcomes)
{
	const char **driver = xcalloc(batch->n + 1, sizeof(*driver));
	char *out = path_join(batch->coverage->work, batch->plain ? "plain" : "package");
	int err;

	memcpy(driver, batch->driver, batch->n * sizeof(*driver));
	err = run(batch, driver, batch->n, out, outcomes);
	if (!err)
		remove_tree(out);
	free(out);
	free(driver);
	return err;
}
