// SPDX-License-Identifier: GPL-2.0
/*
 * How well do EXPORT_SYMBOL lines stand in for Module.symvers? For a kernel that
 * has the latter, and the sources that it was built from:
 *
 *	compare-exports [-v] KERNEL SOURCE
 *
 * prints how many symbols are found in both, in one of them only, and how many
 * of those in both agree in license and namespace; with -v, which ones do not.
 */
#include <sqlite3.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

#include "exports.h"
#include "facts.h"
#include "file.h"
#include "kernel.h"
#include "str.h"

struct comparing {
	struct facts *symvers, *source;
	bool verbose;
	unsigned long both, missed, extra, license, space;
};

static void see_true(const struct export *e, void *data)
{
	struct comparing *c = data;
	const struct export *other = facts_export(c->source, e->name);

	if (!other) {
		c->missed++;
		if (c->verbose)
			printf("missed %s %s\n", e->name, e->module);
		return;
	}
	c->both++;
	c->license += e->gpl != other->gpl;
	c->space += !str_equal(e->space, other->space);
	if (c->verbose && (e->gpl != other->gpl || !str_equal(e->space, other->space)))
		printf("differs %s: gpl %d %d, namespace \"%s\" \"%s\", %s\n", e->name, e->gpl,
		       other->gpl, e->space, other->space, other->module);
}

static void see_guess(const struct export *e, void *data)
{
	struct comparing *c = data;

	if (facts_export(c->symvers, e->name))
		return;
	c->extra++;
	if (c->verbose)
		printf("extra %s %s\n", e->name, e->module);
}

/* The same facts, but as if there were no Module.symvers. */
static struct facts *without_exports(const char *path, const char *copy)
{
	sqlite3 *db = NULL;
	int err = file_copy(path, copy);

	if (!err)
		err = chmod(copy, 0600) || sqlite3_open(copy, &db) != SQLITE_OK;
	if (!err)
		err = sqlite3_exec(db, "DELETE FROM export; DELETE FROM info WHERE key = 'exports'",
				   NULL, NULL, NULL) != SQLITE_OK;
	sqlite3_close(db);
	return err ? NULL : facts_open(copy);
}

static int compare(struct kernel *kernel, const char *source, const char *copy, bool verbose)
{
	struct comparing c = { .verbose = verbose };
	char *path = kernel_facts_path(kernel), *real = xstrdup(source);
	struct kernel tree = *kernel;
	struct timespec from, to;

	c.symvers = kernel_facts(kernel);
	c.source = c.symvers ? without_exports(path, copy) : NULL;
	if (!c.source || facts_exports_are_guessed(c.symvers)) {
		fprintf(stderr, "%s: no facts from a Module.symvers\n", path);
		return 2;
	}
	tree.source = real;
	clock_gettime(CLOCK_MONOTONIC, &from);
	exports_of_source(&tree, c.source);
	clock_gettime(CLOCK_MONOTONIC, &to);
	facts_each_export(c.symvers, see_true, &c);
	facts_each_export(c.source, see_guess, &c);
	printf("both %lu, only Module.symvers %lu, only source %lu, other license %lu, "
	       "other namespace %lu; %.2f s\n",
	       c.both, c.missed, c.extra, c.license, c.space,
	       to.tv_sec - from.tv_sec + (to.tv_nsec - from.tv_nsec) / 1e9);
	facts_free(c.symvers);
	facts_free(c.source);
	free(real);
	free(path);
	return 0;
}

int main(int argc, char **argv)
{
	bool verbose = argc > 1 && !strcmp(argv[1], "-v");
	struct kernel kernel = { 0 };
	char *dir, *copy;
	int status = 2;

	if (argc != 3 + verbose) {
		fprintf(stderr, "usage: %s [-v] KERNEL SOURCE\n", argv[0]);
		return 2;
	}
	dir = temp_dir("compare-exports");
	if (!dir) {
		perror("compare-exports: no temporary directory");
		return 2;
	}
	copy = path_join(dir, "facts.sqlite");
	if (!kernel_open(&kernel, argv[1 + verbose], NULL, NULL))
		status = compare(&kernel, argv[2 + verbose], copy, verbose);
	kernel_close(&kernel);
	remove_tree(dir);
	free(copy);
	free(dir);
	return status;
}
