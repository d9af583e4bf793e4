// SPDX-License-Identifier: GPL-2.0
/*
 * Drivers are chosen of which nothing but the rules' APIs would be missing: the
 * library and the rules close all gaps. Small ones, and one that several rules can
 * be tried on rather than several.
 */
#include "infer_trial.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "describe.h"
#include "err.h"
#include "file.h"
#include "infer_write.h"
#include "package.h"
#include "resolve.h"
#include "usable.h"
#include "str.h"

enum {
	CANDIDATES = 12, /* files that are planned for each rule */
	CANDIDATES_OF_MANY = 4,
	DRIVERS = 3, /* that are compiled for each rule */
	DRIVERS_OF_MANY = 1,
	LARGEST = 48, /* files of a driver */
};

/* A file and how large it is. */
struct candidate {
	const char *file;
	off_t size;
};

/* A growing array of them, for vec_push(). */
struct candidates {
	struct candidate *v;
	size_t n, room;
};

static int by_size(const void *a, const void *b)
{
	const struct candidate *x = a, *y = b;

	if (x->size != y->size)
		return x->size < y->size ? -1 : 1;
	return strcmp(x->file, y->file);
}

/* What the plans of drivers that nobody asked for say is of no use to the user. */
static int quieten(const char *log)
{
	int saved = dup(STDERR_FILENO), fd = open(log, O_WRONLY | O_CREAT | O_APPEND, 0600);

	fflush(stderr);
	if (saved >= 0 && fd >= 0)
		dup2(fd, STDERR_FILENO);
	if (fd >= 0)
		close(fd);
	return saved;
}

static void speak(int saved)
{
	fflush(stderr);
	if (saved >= 0) {
		dup2(saved, STDERR_FILENO);
		close(saved);
	}
}

/* A small module of the newest tree? */
static bool is_small(const char *file, const struct infer_setting *setting)
{
	struct driver driver = { 0 };
	bool small;

	if (driver_find_module(setting->newest_kernel, file, &driver))
		return false;
	small = driver.files <= LARGEST;
	driver_free(&driver);
	return small;
}

/* Files of an API's examples: those of which the older kernel shows the change, then the rest. */
static void find_files(struct candidates *found, const struct infer *infer, const char *tree,
		       bool changed)
{
	const struct infer_files *last = NULL;
	size_t from = found->n;

	for (size_t i = 0; i < infer->examples.n; i++) {
		const struct infer_example *e = &infer->examples.v[i];
		struct stat st = { 0 };
		char *path;

		if ((e->outcome == INFER_CHANGED) != changed || e->files == last ||
		    !str_ends(e->files->newer, ".c"))
			continue;
		last = e->files;
		path = path_join(tree, last->newer);
		if (!stat(path, &st))
			*vec_push(found) = (struct candidate){ last->newer, st.st_size };
		free(path);
	}
	if (found->n > from)
		qsort(found->v + from, found->n - from, sizeof(*found->v), by_size);
}

/* The smallest ones. */
static void add_candidates(struct map *names, const struct infer *infer,
			   const struct infer_setting *setting, unsigned int most)
{
	struct candidates found = { 0 };
	unsigned int taken = 0, seen = 0;

	find_files(&found, infer, setting->trees.newer, true);
	find_files(&found, infer, setting->trees.newer, false);
	for (size_t i = 0; i < found.n && taken < most && seen < most * 4; i++, seen++)
		if (map_has(names, found.v[i].file) || is_small(found.v[i].file, setting)) {
			map_put(names, found.v[i].file);
			taken++;
		}
	vec_free(&found);
}

static int add_rule(struct infer_trial *trial, const struct infer *infer,
		    const struct infer_setting *setting)
{
	char *name = infer_name(infer), *text = infer_text(infer, setting);
	char *path = xasprintf("%s/rules/patches/%s.cocci", trial->dir, name);
	char *dir = path_join(trial->dir, "rules");
	int err = make_parent_dirs(path);

	if (!err)
		err = file_write(path, text, strlen(text));
	if (!err)
		err = library_add(&trial->between.library, dir, name, true);
	free(name);
	free(text);
	free(path);
	free(dir);
	return err;
}

static struct infer *of_entry(struct infer *const *infer, size_t n, const struct entry *entry)
{
	struct infer *found = NULL;

	for (size_t i = 0; i < n && !found; i++) {
		char *name = entry->trial ? infer_name(infer[i]) : NULL;

		if (name && !strcmp(name, entry->name))
			found = infer[i];
		free(name);
	}
	return found;
}

/* What only the linker would miss: objects alone are made. */
static bool is_for_linker(const struct gap *gap)
{
	return gap->unseen || gap->resolution == BY_DRIVER ||
	       str_starts(gap->why, WHY_OTHER_DRIVER) ||
	       !strcmp(gap->why, usable_phrase(USABLE_NOT_EXPORTED));
}

/* Is an API used in a file, or in one of the driver's headers? */
static bool concerns(const struct gap *gap, const char *file)
{
	for (size_t i = 0; i < gap->use.n; i++)
		if (str_ends(gap->use.v[i].file, ".h") || !strcmp(gap->use.v[i].file, file))
			return true;
	return !gap->use.n;
}

/* Would it compile if the rules are right? What a bundle brings is too much for a trial. */
static bool is_whole(const struct driver_plan *dp, const char *file)
{
	if (dp->brought || dp->driver.files > LARGEST)
		return false;
	for (size_t i = 0; i < dp->gap.n; i++) {
		const struct gap *gap = dp->gap.v[i];

		if (!is_for_linker(gap) && concerns(gap, file) &&
		    (gap->resolution == UNRESOLVED || gap->resolution == BY_BUNDLE))
			return false;
	}
	return true;
}

static const struct driver_plan *builder_of(const struct plan *plan, const char *file)
{
	for (size_t i = 0; i < plan->driver.n; i++)
		if (driver_is_source(&plan->driver.v[i].driver, file))
			return &plan->driver.v[i];
	return NULL;
}

/* What the library has for an API: a shim would hide whether the rule is needed. */
static enum infer_hiding hiding_of(const struct infer *infer, const struct plan *plan)
{
	const char *word = infer->subject.use.word;
	const struct fact *macro, *function;

	if (infer->subject.use.kind != INFER_NAME || !plan->layer.facts)
		return HIDE_NOTHING;
	macro = facts_find(plan->layer.facts, FACT_MACRO, word);
	function = facts_find(plan->layer.facts, FACT_FUNCTION, word);
	macro = macro && fact_is_ours(macro) ? macro : NULL;
	function = function && fact_is_ours(function) ? function : NULL;
	if (!macro && !function)
		return HIDE_NOTHING;
	return infer->subject.older ? HIDE_MACRO : HIDE_NAME;
}

/* Where a shim took the place of a macro of the target's, that one is gone. */
static bool can_be_hidden(const struct infer *infer, enum infer_hiding hiding)
{
	return hiding != HIDE_MACRO || infer->subject.older->kind != FACT_MACRO;
}

static unsigned int tries_of(const struct infer_trial *trial, const struct infer *infer)
{
	unsigned int n = 0;

	for (size_t i = 0; i < trial->try.n; i++)
		n += trial->try.v[i].infer == infer;
	return n;
}

/* Several names of one file may call for the same rule. */
static bool is_tried(const struct infer_trial *trial, const struct infer *infer, const char *file)
{
	for (size_t i = 0; i < trial->try.n; i++)
		if (trial->try.v[i].infer == infer && !strcmp(trial->try.v[i].file, file))
			return true;
	return false;
}

/* The rules on the files of drivers that could be compiled; each rule on a few. */
static void choose_tries(struct infer_trial *trial, struct infer *const *infer, size_t n,
			 unsigned int most)
{
	const struct plan *plan = &trial->plan;

	for (size_t i = 0; i < plan->step.n; i++) {
		const struct step *step = &plan->step.v[i];
		struct infer *of = of_entry(infer, n, step->evolution);
		const struct driver_plan *dp = of ? builder_of(plan, step->file) : NULL;
		enum infer_hiding hiding;

		if (!dp || !is_whole(dp, step->file) || !driver_builds(&dp->driver, step->file) ||
		    tries_of(trial, of) >= most || is_tried(trial, of, step->file))
			continue;
		hiding = hiding_of(of, plan);
		if (can_be_hidden(of, hiding))
			*vec_push(&trial->try) = (struct infer_try){
				.infer = of,
				.file = xstrdup(step->file),
				.path = driver_package_path(&dp->driver, step->file),
				.hiding = hiding,
			};
	}
}

static void note_shared(struct infer_trial *trial)
{
	const struct plan *plan = &trial->plan;

	for (size_t i = 0; i < trial->try.n; i++)
		for (size_t k = 0; k < plan->step.n; k++)
			trial->try.v[i].shared |=
				plan->step.v[k].evolution->trial &&
				!strcmp(plan->step.v[k].file, trial->try.v[i].file) &&
				!entry_provides(plan->step.v[k].evolution,
						trial->try.v[i].infer->subject.api);
}

/* Only the drivers that are tried. */
static int keep_tried(struct infer_trial *trial)
{
	VEC(const char *) name = { 0 };
	int err;

	for (size_t i = 0; i < trial->plan.driver.n; i++) {
		struct driver_plan *dp = &trial->plan.driver.v[i];
		bool tried = false;

		for (size_t k = 0; k < trial->try.n; k++)
			tried |= driver_is_source(&dp->driver, trial->try.v[k].file);
		if (tried)
			*vec_push(&name) = xstrdup(dp->driver.name);
	}
	err = name.n ? plan_keep(&trial->plan, name.v, name.n) : -ENOENT;
	for (size_t i = 0; i < name.n; i++)
		free((char *)name.v[i]);
	vec_free(&name);
	return err;
}

static void free_try(struct infer_try *try)
{
	free(try->file);
	free(try->path);
	free(try->patch);
}

/* A driver that some rule could not be applied to says nothing about the others either. */
static void drop_failed(struct infer_trial *trial)
{
	size_t kept = 0;

	for (size_t i = 0; i < trial->try.n; i++) {
		const struct driver_plan *dp = builder_of(&trial->plan, trial->try.v[i].file);

		if (dp && !dp->failed)
			trial->try.v[kept++] = trial->try.v[i];
		else
			free_try(&trial->try.v[i]);
	}
	trial->try.n = kept;
}

static int write_package(struct infer_trial *trial)
{
	if (keep_tried(trial))
		return -1;
	layer_free(&trial->plan.layer);
	trial->plan.tolerant = true;
	if (package_write(&trial->plan, trial->package, true) != DONE)
		return -1;
	drop_failed(trial);
	return trial->try.n ? 0 : -ENOENT;
}

/* Each rule's changes are one patch of the package. */
static void find_patches(struct infer_trial *trial)
{
	char *dir = path_join(trial->package, "patches");
	struct map patches = { 0 };

	list_files(dir, ".patch", &patches);
	map_each (&patches, e) {
		char *path = path_join(dir, e->key), *text = file_read(path, NULL);

		for (size_t i = 0; text && i < trial->try.n; i++) {
			char *name = infer_name(trial->try.v[i].infer);
			char *line = xasprintf("\nRule: patches/%s.cocci\n", name);

			if (strstr(text, line) && !trial->try.v[i].patch)
				trial->try.v[i].patch = xstrdup(path);
			free(name);
			free(line);
		}
		free(text);
		free(path);
	}
	map_free(&patches);
	free(dir);
}

static int make_plan(struct infer_trial *trial, struct infer *const *infer, size_t n,
		     const struct infer_setting *setting)
{
	bool many = setting->many;
	struct map names = { 0 };
	VEC(const char *) name = { 0 };
	int err = -ENOENT;

	for (size_t i = 0; i < n; i++)
		add_candidates(&names, infer[i], setting, many ? CANDIDATES_OF_MANY : CANDIDATES);
	map_each (&names, e)
		*vec_push(&name) = e->key;
	if (name.n)
		err = plan_make(&trial->plan, &trial->between, name.v, name.n, true);
	if (!err)
		choose_tries(trial, infer, n, many ? DRIVERS_OF_MANY : DRIVERS);
	vec_free(&name);
	map_free(&names);
	return err;
}

static int make_trial(struct infer_trial *trial, struct infer *const *infer, size_t n,
		      const struct infer_setting *setting)
{
	int err;

	trial->between.newest = *setting->newest_kernel;
	trial->between.target = *setting->target_kernel;
	err = library_load(&trial->between.library, setting->library);

	for (size_t i = 0; i < n && !err; i++)
		err = add_rule(trial, infer[i], setting);
	if (!err)
		err = make_plan(trial, infer, n, setting);
	if (!err)
		err = write_package(trial);
	if (!err) {
		note_shared(trial);
		find_patches(trial);
	}
	return err;
}

/**
 * infer_trial_make() - write a package of drivers that rules are applied to
 * @trial: filled in; infer_trial_free() it whatever the result
 * @infer: the APIs whose rules are tried; all have one
 * @n: how many
 * @setting: what all APIs share
 *
 * Return: 0; a negative number where there is nothing to try, which is not told.
 */
int infer_trial_make(struct infer_trial *trial, struct infer *const *infer, size_t n,
		     const struct infer_setting *setting)
{
	char *log;
	int saved, err;

	*trial = (struct infer_trial){ .dir = temp_dir("backfit-infer-trial") };
	if (!trial->dir)
		return -1;
	trial->package = path_join(trial->dir, "package");
	log = path_join(trial->dir, "log");
	saved = quieten(log);
	err = make_trial(trial, infer, n, setting);
	speak(saved);
	free(log);
	return err;
}

/**
 * infer_trial_free() - give back what a trial holds, and its folder
 * @trial: the trial
 */
void infer_trial_free(struct infer_trial *trial)
{
	for (size_t i = 0; i < trial->try.n; i++)
		free_try(&trial->try.v[i]);
	vec_free(&trial->try);
	plan_free(&trial->plan);
	library_free(&trial->between.library);
	if (trial->dir)
		remove_tree(trial->dir);
	free(trial->dir);
	free(trial->package);
	*trial = (struct infer_trial){ 0 };
}
