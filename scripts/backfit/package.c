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
#include "package_kbuild.h"
#include "package_questions.h"
#include "package_sources.h"
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

/* A header asks for the configuration of the drivers that it belongs to, as they do. */
static int write_header(struct contents *c, const char *path, const char *from)
{
	char *full = path_join(c->plan->newest->source, from), *renamed;
	bool changed = false;
	char *text;
	size_t len;
	int err;

	text = file_read(full, &len);
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
	      package_write_kbuild(&c) || package_write_along(&c) ||
	      package_write_questions(&c, &questions) || manifest_write(&c);

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
