// SPDX-License-Identifier: GPL-2.0
#include "package.h"

#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <unistd.h>

#include "contents.h"
#include "err.h"
#include "file.h"
#include "manifest.h"
#include "package_along.h"
#include "package_dkms.h"
#include "package_kbuild.h"
#include "package_kconfig.h"
#include "package_questions.h"
#include "package_sources.h"
#include "plan_summary.h"
#include "rename.h"
#include "staging.h"

/* The drivers' own symbols, each once, with the values that the plan gave them. */
static void take_config(struct contents *c)
{
	for (size_t i = 0; i < c->plan->driver.n; i++) {
		const struct driver *d = &c->plan->driver.v[i].driver;

		for (size_t j = 0; j < d->configs; j++)
			if (!map_has(&c->config, d->config[j].symbol->name))
				map_set(&c->config, d->config[j].symbol->name, &d->config[j]);
	}
}

static int write_shims(struct contents *c)
{
	map_each (&c->plan->shim, e) {
		char *path = path_join("backport-include", e->key);
		int err = contents_add(c, path, "library", path, e->value, strlen(e->value));

		free(path);
		if (err)
			return -1;
	}
	return 0;
}

/*
 * What the target's own kernel reads at the beginning of a record that is laid out otherwise in
 * a bundle's header: a member of its own, 0 unless somebody sets it.
 */
static char *put_ahead(const struct entry *bundle, char *text, bool *changed)
{
	const char *member = bundle && bundle->ahead ? strchr(bundle->ahead, ':') : NULL;
	char *head, *more, *put;

	if (!text || !member)
		return text;
	head = xasprintf("\n%.*s {\n", (int)(member - bundle->ahead), bundle->ahead);
	more = xasprintf("%s\t%s; /* read by the target's kernel alone */\n", head,
			 member + 1 + strspn(member + 1, " "));
	put = str_replace_all(text, head, more);
	*changed = strlen(put) > strlen(text);
	free(more);
	free(head);
	free(text);
	return put;
}

/* A header asks for the configuration of the drivers that it belongs to, as they do. */
static int write_header(struct contents *c, const char *path, const char *from)
{
	char *full = path_join(c->plan->newest->source, from), *renamed;
	bool changed = false;
	char *text;
	size_t len;
	int err;

	text = file_read(full, NULL);
	text = put_ahead(plan_bundle_with(c->plan, from), text, &changed);
	len = text ? strlen(text) : 0;
	renamed = text ? rename_config(text, len, &c->config, &changed) : NULL;
	if (changed)
		err = contents_add(c, path, "tree", from, renamed, strlen(renamed));
	else
		err = contents_copy(c, path, "tree", from, full);
	free(renamed);
	free(text);
	free(full);
	return err;
}

static int write_carried(struct contents *c)
{
	map_each (&c->plan->carried, e) {
		char *path = path_join("include", e->key);
		int err = write_header(c, path, e->value);

		free(path);
		if (err)
			return -1;
	}
	return 0;
}

/* What the process that writes is given; it shares @failed with the one that waits. */
struct writing {
	const struct plan *plan;
	bool *failed;
};

static int make_package(const char *stage, void *data)
{
	const struct writing *writing = data;
	struct contents c = { .plan = writing->plan,
			      .driver_failed = writing->failed,
			      .dir = path_join(stage, "package"),
			      .work = path_join(stage, "work"),
			      .scratch = path_join(stage, "scratch") };
	struct aside questions;
	int err;

	take_config(&c);
	package_start_questions(&c, &questions);
	err = package_write_sources(&c) || write_shims(&c) || write_carried(&c) ||
	      package_write_kbuild(&c) || package_write_kconfig(&c) || package_write_along(&c) ||
	      package_write_questions(&c, &questions) || package_write_dkms(&c) ||
	      manifest_write(&c);

	aside_stop(&questions);
	contents_free(&c);
	return err ? BAD_INPUT : DONE;
}

/* Programs that run in other folders are given paths below it. */
static char *absolute(const char *out)
{
	char *here = getcwd(NULL, 0), *path = path_join(here ? here : "", out);
	size_t len = strlen(path);

	while (len > 1 && path[len - 1] == '/')
		path[--len] = '\0';
	free(here);
	return path;
}

/**
 * package_check_out() - may a package be written there?
 * @out: the folder
 * @force: a package that stands there may be replaced
 *
 * Return: 0; -1, reported. For a command to ask before it starts long work.
 */
int package_check_out(const char *out, bool force)
{
	char *path = absolute(out);
	int err = staging_check(path, MANIFEST_FILE, force);

	free(path);
	return err;
}

/* The drivers without unresolved gaps; all of them, or those whose files evolutions are run on. */
static void take_whole(const struct plan *plan, struct plan *view, bool evolved)
{
	struct map files = { 0 };

	for (size_t i = 0; i < plan->step.n; i++)
		map_put(&files, plan->step.v[i].file);
	view->driver.n = 0;
	for (size_t i = 0; i < plan->driver.n; i++) {
		const struct driver_plan *dp = &plan->driver.v[i];
		bool wanted = !evolved;

		for (size_t k = 0; k < dp->driver.files && !wanted; k++)
			wanted = map_has(&files, dp->driver.file[k]);
		if (wanted && !driver_unresolved(dp))
			*vec_push(&view->driver) = *dp;
	}
	map_free(&files);
}

/* Of what is done to files, what is done to those of the view's drivers. */
static void take_changes(const struct plan *plan, struct plan *view)
{
	struct map files = { 0 };

	for (size_t i = 0; i < view->driver.n; i++)
		for (size_t k = 0; k < view->driver.v[i].driver.files; k++)
			map_put(&files, view->driver.v[i].driver.file[k]);
	for (size_t i = 0; i < plan->step.n; i++)
		if (map_has(&files, plan->step.v[i].file))
			*vec_push(&view->step) = plan->step.v[i];
	for (size_t i = 0; i < plan->include.n; i++)
		if (map_has(&files, plan->include.v[i].file))
			*vec_push(&view->include) = plan->include.v[i];
	map_free(&files);
}

/**
 * package_ahead() - do some of the work on a package for which the plan is not made yet
 * @plan: the plan as it is; drivers with unresolved gaps will not be in the one that is made
 * @dir: a folder for temporary files
 * @stop: once it is set, which another process may do, this ends soon
 *
 * Runs evolutions on those drivers' files as they will be if nothing else changes, for
 * their results to be at hand for package_write().
 */
void package_ahead(const struct plan *plan, const char *dir, const volatile bool *stop)
{
	struct plan view = *plan;
	struct contents c = { .plan = &view, .work = path_join(dir, "work") };

	memset(&view.driver, 0, sizeof(view.driver));
	memset(&view.step, 0, sizeof(view.step));
	memset(&view.include, 0, sizeof(view.include));
	take_whole(plan, &view, false);
	take_config(&c);
	take_whole(plan, &view, true);
	take_changes(plan, &view);
	if (!*stop)
		package_sources_ahead(&c, stop);
	contents_free(&c);
	vec_free(&view.include);
	vec_free(&view.step);
	vec_free(&view.driver);
}

/**
 * package_write() - write a package
 * @plan: what it is made from; nothing in it is unresolved, or the user has
 *	been told
 * @out: the folder to write; its parent folders are made
 * @force: a package that stands there may be replaced
 *
 * The package is there whole or not at all (see staging_run()). Drivers that
 * evolutions failed on are marked in the plan.
 *
 * Return: DONE, or BAD_INPUT where it could not be written, which was told.
 */
int package_write(struct plan *plan, const char *out, bool force)
{
	size_t size = (plan->driver.n + 1) * sizeof(bool);
	bool *failed = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	struct writing writing = { plan, failed };
	char *path = absolute(out);
	int outcome = BAD_INPUT;

	if (failed == MAP_FAILED) {
		report_error("%s: no memory to write it", out);
	} else {
		outcome = staging_run(path, MANIFEST_FILE, force, make_package, &writing);
		for (size_t i = 0; i < plan->driver.n; i++)
			plan->driver.v[i].failed = failed[i];
		munmap(failed, size);
	}
	free(path);
	return outcome;
}
