// SPDX-License-Identifier: GPL-2.0
/*
 * How many drivers of the newest tree build, link and stay quiet on older
 * kernels, with backfit's help and without; and what blocks the others.
 *
 *	coverage --newest BUILD --source TREE --cache DIR --backfit PROGRAM
 *		 --library DIR [--sample N] [--seed S] [--batch N] [--fresh]
 *		 CORPUS NAME=BUILD[=SOURCE]...
 *
 * CORPUS is a file with a driver on each line. Exit: 0 measured, 2 not.
 */
#include "coverage.h"

#include <getopt.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "err.h"
#include "figures.h"
#include "file.h"
#include "str.h"

enum {
	BATCH = 120,
};

/* What the command line says beside where things are. */
struct request {
	struct coverage coverage;
	unsigned int sample;
	const char *seed;
	const char *corpus;
};

static int take_options(int argc, char **argv, struct request *r)
{
	static const struct option option[] = {
		{ "newest", required_argument, NULL, 'n' },
		{ "source", required_argument, NULL, 't' },
		{ "cache", required_argument, NULL, 'c' },
		{ "backfit", required_argument, NULL, 'p' },
		{ "library", required_argument, NULL, 'l' },
		{ "sample", required_argument, NULL, 's' },
		{ "seed", required_argument, NULL, 'S' },
		{ "batch", required_argument, NULL, 'b' },
		{ "fresh", no_argument, NULL, 'f' },
		{ NULL, 0, NULL, 0 },
	};
	struct coverage *c = &r->coverage;
	int letter;

	while ((letter = getopt_long(argc, argv, "", option, NULL)) != -1) {
		switch (letter) {
		case 'n':
			c->newest = optarg;
			break;
		case 't':
			c->source = optarg;
			break;
		case 'c':
			c->cache = optarg;
			break;
		case 'p':
			c->backfit = optarg;
			break;
		case 'l':
			c->library = optarg;
			break;
		case 's':
			r->sample = strtoul(optarg, NULL, 10);
			break;
		case 'S':
			r->seed = optarg;
			break;
		case 'b':
			c->batch = strtoul(optarg, NULL, 10);
			break;
		case 'f':
			c->fresh = true;
			break;
		default:
			return -1;
		}
	}
	if (!c->newest || !c->source || !c->cache || !c->backfit || !c->library || !c->batch ||
	    optind + 2 > argc) {
		report_error("coverage: an option is missing: see the first lines of coverage.c");
		return -1;
	}
	r->corpus = argv[optind];
	return 0;
}

/* A driver and where chance puts it. */
struct drawn {
	char *driver, *lot;
};

static int by_lot(const void *a, const void *b)
{
	return strcmp(((const struct drawn *)a)->lot, ((const struct drawn *)b)->lot);
}

static int by_name(const void *a, const void *b)
{
	return strcmp(*(char *const *)a, *(char *const *)b);
}

/*
 * Each driver's lot is drawn from its name and the seed: so the sample stays
 * the same while the corpus around it grows.
 */
static int draw_drivers(struct request *r)
{
	char *text = file_read(r->corpus, NULL), *save = NULL;
	VEC(struct drawn) all = { 0 };
	struct coverage *c = &r->coverage;

	if (!text) {
		report_error("%s: cannot be read", r->corpus);
		return -1;
	}
	for (char *l = strtok_r(text, "\n", &save); l; l = strtok_r(NULL, "\n", &save)) {
		char *both = xasprintf("%s %s", r->seed, l);

		*vec_push(&all) = (struct drawn){ xstrdup(l), bytes_sha256(both, strlen(both)) };
		free(both);
	}
	free(text);
	if (all.n)
		qsort(all.v, all.n, sizeof(struct drawn), by_lot);
	for (size_t i = 0; i < all.n; i++) {
		if (!r->sample || i < r->sample)
			*vec_push(&c->driver) = all.v[i].driver;
		else
			free(all.v[i].driver);
		free(all.v[i].lot);
	}
	vec_free(&all);
	if (c->driver.n)
		qsort(c->driver.v, c->driver.n, sizeof(char *), by_name);
	return c->driver.n ? 0 : -1;
}

/* A library that closes nothing: templates and macros are all that it has. */
static int make_plain_library(struct coverage *c)
{
	static const char *const empty[] = { "patches", "backport-include", "compat", "bundles" };
	char *scripts = path_join(c->library, "scripts"), *link;
	int err = 0;

	c->plain_library = path_join(c->work, "plain-library");
	for (size_t i = 0; i < ARRAY_LEN(empty) && !err; i++) {
		char *dir = path_join(c->plain_library, empty[i]);

		err = make_dirs(dir);
		free(dir);
	}
	link = path_join(c->plain_library, "scripts");
	if (!err)
		err = symlink(scripts, link);
	free(link);
	free(scripts);
	if (err)
		report_error("%s: cannot be made", c->plain_library);
	return err;
}

static int measure(struct request *r, char **targets, int n)
{
	json_t *own = json_object(), *report = json_array();
	int err = 0;

	for (int i = 0; i < n && !err; i++) {
		struct target t = { .name = targets[i] };
		char *equals = strchr(targets[i], '=');

		if (!equals) {
			report_error("%s: no NAME=BUILD[=SOURCE]", targets[i]);
			err = -1;
			break;
		}
		*equals = '\0';
		t.klib = equals + 1;
		equals = strchr(t.klib, '=');
		if (equals) {
			*equals = '\0';
			t.old_source = equals + 1;
		}
		err = target_measure(&r->coverage, &t, own);
		if (!err)
			json_array_append_new(report, figures_of(&r->coverage, &t, own));
		map_free(&t.bundled);
		json_decref(t.plan);
		json_decref(t.all);
		json_decref(t.help);
		json_decref(t.plain);
	}
	if (!err)
		err = report_write(&r->coverage, report);
	json_decref(own);
	json_decref(report);
	return err;
}

static void release(struct request *r)
{
	struct coverage *c = &r->coverage;

	if (c->work)
		remove_tree(c->work);
	for (size_t i = 0; i < c->driver.n; i++)
		free(c->driver.v[i]);
	vec_free(&c->driver);
	map_each (&c->checksum, e)
		free(e->value);
	map_free(&c->checksum);
	free(c->plain_library);
	free(c->work);
}

int main(int argc, char **argv)
{
	struct request r = { .coverage = { .batch = BATCH }, .seed = "1" };
	int err = take_options(argc, argv, &r);

	if (!err)
		err = draw_drivers(&r);
	if (!err) {
		r.coverage.work = xasprintf("%s/work.%d", r.coverage.cache, getpid());
		remove_tree(r.coverage.work);
		err = make_dirs(r.coverage.work);
	}
	if (!err)
		err = make_plain_library(&r.coverage);
	if (!err)
		err = measure(&r, argv + optind + 1, argc - optind - 1);
	release(&r);
	return err ? 2 : 0;
}
