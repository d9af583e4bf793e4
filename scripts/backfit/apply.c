// SPDX-License-Identifier: GPL-2.0
#include "apply.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "apply_run.h"
#include "err.h"
#include "file.h"
#include "map.h"
#include "str.h"

/* The applications of one file, one after the other. */
struct chain {
	VEC(struct application *) step;
	size_t next;
	const char *state; /* its newest state */
	struct run run;
};

/* What all runs share. */
struct applier {
	const char *dir;
	char *macros;
	struct map rule; /* struct rule by evolution's path */
	struct map chain; /* struct chain by file */
	VEC(struct chain *) ready; /* those whose next step may start */
	VEC(struct chain *) again; /* those whose step is run once more */
	size_t done, all, errors;
};

static const struct rule *rule_of(struct applier *ap, const struct entry *evolution)
{
	if (!map_has(&ap->rule, evolution->path))
		map_set(&ap->rule, evolution->path, rule_read(evolution->path));
	return map_get(&ap->rule, evolution->path);
}

/* "FILE:LINE: RULE: ..." for what begins with a line, "FILE: RULE: ..." for the rest. */
static void report(struct applier *ap, const struct application *a, const char *told)
{
	size_t digits = 0;

	while (isdigit((unsigned char)told[digits]))
		digits++;
	if (digits && told[digits] == ':')
		report_error("%s:%.*s: %s:%s", a->file, (int)digits, told, a->evolution->name,
			     told + digits + 1);
	else
		report_error("%s: %s: %s", a->file, a->evolution->name, told);
	ap->errors++;
}

static void fail_chain(struct applier *ap, struct chain *chain)
{
	for (size_t i = chain->next; i < chain->step.n; i++)
		chain->step.v[i]->failed = true;
	ap->done += chain->step.n - chain->next;
	chain->next = chain->step.n;
}

/* Start the next step of a file; false where that cannot be. */
static bool start_step(struct applier *ap, struct chain *chain)
{
	struct application *a = chain->step.v[chain->next];
	char *told;
	int err;

	chain->run = (struct run){ .a = a, .rule = rule_of(ap, a->evolution), .dir = ap->dir };
	err = run_prepare(&chain->run, chain->state, chain->next + 1, ap->macros);
	if (!err)
		return true;
	told = xasprintf("%s cannot be read: %s", chain->state, strerror(-err));
	report(ap, a, told);
	free(told);
	run_free(&chain->run);
	fail_chain(ap, chain);
	return false;
}

static bool next_run(struct proc *proc, void **job, void *data)
{
	struct applier *ap = data;
	struct chain *chain = NULL;

	if (ap->again.n)
		chain = ap->again.v[--ap->again.n];
	while (!chain && ap->ready.n) {
		struct chain *first = ap->ready.v[--ap->ready.n];

		if (start_step(ap, first))
			chain = first;
	}
	if (!chain)
		return false;
	*proc = run_proc(&chain->run);
	*job = chain;
	return true;
}

/*
 * spatch passes over what it cannot parse. What is known to be hard for it is
 * only put aside where that mattered: else a rule sees the driver as it is.
 */
static bool is_run_again(struct applier *ap, struct chain *chain)
{
	if (chain->run.masked || run_mask(&chain->run) <= 0)
		return false;
	*vec_push(&ap->again) = chain;
	return true;
}

static void run_done(void *job, int status, void *data)
{
	struct applier *ap = data;
	struct chain *chain = job;
	struct application *a = chain->run.a;
	bool changed;
	char *told = run_judge(&chain->run, status, &changed);

	if (told && is_run_again(ap, chain)) {
		free(told);
		return;
	}
	if (told) {
		report(ap, a, told);
		fail_chain(ap, chain);
	} else {
		if (changed)
			a->result = xstrdup(chain->run.out);
		if (changed)
			chain->state = a->result;
		chain->next++;
		ap->done++;
	}
	free(told);
	run_free(&chain->run);
	if (chain->next < chain->step.n)
		*vec_push(&ap->ready) = chain;
	report_progress("applying semantic patches", ap->done, ap->all);
}

static void make_chains(struct applier *ap, struct application *a, size_t n)
{
	for (size_t i = 0; i < n; i++) {
		struct chain *chain = map_get(&ap->chain, a[i].file);

		a[i].failed = false;
		if (!chain) {
			chain = xcalloc(1, sizeof(*chain));
			chain->state = a[i].file;
			map_set(&ap->chain, a[i].file, chain);
			*vec_push(&ap->ready) = chain;
		}
		*vec_push(&chain->step) = &a[i];
	}
}

static void free_applier(struct applier *ap)
{
	map_each (&ap->rule, e)
		rule_free(e->value);
	map_free(&ap->rule);
	map_each (&ap->chain, e) {
		struct chain *chain = e->value;

		vec_free(&chain->step);
		free(chain);
	}
	map_free(&ap->chain);
	vec_free(&ap->ready);
	vec_free(&ap->again);
	free(ap->macros);
}

/**
 * apply_all() - run evolutions on files
 * @application: which on which; those of one file are run in this order, each
 *	on what the one before it left
 * @n: how many
 * @library: the repository, for the macros that spatch is told of
 * @dir: the folder with the files, which are left as they are
 *
 * Each step's outcome is a file of its own beside the file that it was made
 * from. Files are worked on side by side, each in processes of its own.
 *
 * Return: 0; -1 when a step failed, changed nothing without saying that it is
 * optional, left uses of its API behind or could not parse what stands around
 * one: each told with file, line and evolution, and marked as failed.
 */
int apply_all(struct application *application, size_t n, const char *library, const char *dir)
{
	struct applier ap = { .dir = dir, .all = n };
	struct proc_queue queue = { next_run, run_done, &ap };

	if (!n)
		return 0;
	if (!program_exists("spatch")) {
		report_error("spatch is not in PATH: install coccinelle, it runs the %zu semantic "
			     "patches that this package needs",
			     n);
		return -1;
	}
	ap.macros = path_join(library, "patches/macros.h");
	if (!file_exists(ap.macros)) {
		report_error("%s: missing; the library is incomplete", ap.macros);
		free(ap.macros);
		return -1;
	}
	make_chains(&ap, application, n);
	proc_run_queue(&queue, proc_workers());
	free_applier(&ap);
	return ap.errors ? -1 : 0;
}

/**
 * application_free() - give back what an application holds
 * @application: the application; its file's name is the caller's
 */
void application_free(struct application *application)
{
	vec_free(&application->api);
	free(application->result);
}
