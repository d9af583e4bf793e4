// SPDX-License-Identifier: GPL-2.0
#include "apply.h"

#include <ctype.h>
#include <stdlib.h>
#include <string.h>

#include "apply_batch.h"
#include "apply_cache.h"
#include "err.h"
#include "file.h"
#include "map.h"
#include "proc.h"
#include "str.h"

enum {
	MOST_FILES = 32, /* of one process: what a lost one costs */
	MOST_AHEAD = 16, /* of one that somebody may have to wait for */
};

/* The applications of one file, one after the other. */
struct chain {
	VEC(struct application *) step;
	size_t next;
	const char *state; /* its newest state */
	struct run run;
	char *key; /* of the run's result */
	bool alone; /* a batch with others in it came to no end */
};

/* What all runs share. */
struct applier {
	const char *dir;
	char *macros, *macros_text;
	struct map rule; /* struct rule by evolution's path */
	struct map chain; /* struct chain by file */
	VEC(struct chain *) ready; /* those whose next step may start */
	struct apply_cache cache;
	unsigned int workers, batches;
	const volatile bool *stop; /* work that may be stopped; or NULL */
	size_t done, all, errors;
};

/* A batch, and whose runs are in it. */
struct work {
	struct batch batch;
	VEC(struct chain *) chain;
};

static const struct rule *rule_of(struct applier *ap, const struct entry *evolution)
{
	if (!map_has(&ap->rule, evolution->path))
		map_set(&ap->rule, evolution->path, rule_read(evolution, ap->macros_text));
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

static void end_run(struct chain *chain)
{
	run_free(&chain->run);
	free(chain->key);
	chain->key = NULL;
	chain->alone = false;
}

/* Nothing more is done to a file of which a step failed. */
static void fail_chain(struct applier *ap, struct chain *chain, const char *told)
{
	report(ap, chain->step.v[chain->next], told);
	for (size_t i = chain->next; i < chain->step.n; i++)
		chain->step.v[i]->failed = true;
	ap->done += chain->step.n - chain->next;
	chain->next = chain->step.n;
	end_run(chain);
}

static void fail_to_read(struct applier *ap, struct chain *chain, int err)
{
	char *told = xasprintf("%s cannot be read: %s", chain->state, strerror(-err));

	fail_chain(ap, chain, told);
	free(told);
}

/*
 * spatch passes over what it cannot parse, and over macros' bodies. Those are only
 * written out, and what is known to be hard for it only put aside, where that
 * mattered: else a rule sees the driver as it is. What was skimmed is read as a
 * whole where that came to no good end.
 */
static bool is_run_again(struct applier *ap, struct chain *chain, const struct result *result,
			 bool failed)
{
	struct run *run = &chain->run;

	if (run_unfold(run, result))
		run_unskim(run);
	else if (!failed || (!run_unskim(run) && (run->masked || !run_mask(run))))
		return false;
	free(chain->key);
	chain->key = apply_cache_key(&ap->cache, run);
	return true;
}

/* The step's run has a result. Return: whether it is to be run once more. */
static bool take_result(struct applier *ap, struct chain *chain, const struct result *result)
{
	struct application *a = chain->run.a;
	bool changed;
	char *told = run_judge(&chain->run, result, &changed);

	if (is_run_again(ap, chain, result, told)) {
		free(told);
		return true;
	}
	if (told) {
		fail_chain(ap, chain, told);
	} else {
		if (changed)
			chain->state = a->result = xstrdup(chain->run.file);
		chain->next++;
		ap->done++;
		end_run(chain);
	}
	free(told);
	return false;
}

/* Get a file as far as results that are known lead; what is left to run is made ready. */
static void go_on(struct applier *ap, struct chain *chain)
{
	while (chain->next < chain->step.n) {
		struct application *a = chain->step.v[chain->next];
		struct result result;
		int err = 0;

		if (!chain->run.file) {
			chain->run = (struct run){ .a = a,
						   .rule = rule_of(ap, a->evolution),
						   .dir = ap->dir };
			err = run_prepare(&chain->run, chain->state, chain->next + 1);
			if (!err)
				run_skim(&chain->run);
			if (!err)
				chain->key = apply_cache_key(&ap->cache, &chain->run);
		}
		if (err) {
			fail_to_read(ap, chain, err);
			return;
		}
		if (!apply_cache_load(&ap->cache, chain->key, &result)) {
			*vec_push(&ap->ready) = chain;
			return;
		}
		take_result(ap, chain, &result);
		result_free(&result);
	}
}

/*
 * The rule to run next is the first, so that files which are not as far yet may
 * catch up with others that wait for the same later one.
 */
static const struct rule *first_rule(const struct applier *ap)
{
	const struct chain *first = ap->ready.v[0];

	for (size_t i = 1; i < ap->ready.n; i++)
		if (ap->ready.v[i]->run.a->evolution < first->run.a->evolution)
			first = ap->ready.v[i];
	return first->run.rule;
}

/* As many files as keep all workers busy to the end. */
static size_t batch_size(const struct applier *ap)
{
	size_t parts = 2 * (size_t)ap->workers, size = (ap->ready.n + parts - 1) / parts, most;

	most = ap->stop ? MOST_AHEAD : MOST_FILES;
	return size < most ? size : most;
}

/* Take files of one rule out of those that are ready. */
static struct work *take_work(struct applier *ap)
{
	const struct rule *rule = first_rule(ap);
	struct work *work = xcalloc(1, sizeof(*work));
	size_t most = batch_size(ap), kept = 0;

	for (size_t i = 0; i < ap->ready.n; i++) {
		struct chain *chain = ap->ready.v[i];

		if (chain->run.rule == rule && work->chain.n < most &&
		    (!chain->alone || !work->chain.n)) {
			*vec_push(&work->chain) = chain;
			*vec_push(&work->batch.run) = &chain->run;
			most = chain->alone ? 1 : most;
		} else {
			ap->ready.v[kept++] = chain;
		}
	}
	ap->ready.n = kept;
	return work;
}

static void free_work(struct work *work)
{
	batch_free(&work->batch);
	vec_free(&work->chain);
	free(work);
}

static bool next_batch(struct proc *proc, void **job, void *data)
{
	struct applier *ap = data;

	while (ap->ready.n && !(ap->stop && *ap->stop)) {
		struct work *work = take_work(ap);
		int err = batch_prepare(&work->batch, ap->macros, ap->batches++);

		if (!err) {
			*proc = batch_proc(&work->batch);
			*job = work;
			return true;
		}
		for (size_t i = 0; i < work->chain.n; i++)
			fail_to_read(ap, work->chain.v[i], err);
		free_work(work);
	}
	return false;
}

static void batch_done(void *job, int status, void *data)
{
	struct applier *ap = data;
	struct work *work = job;
	enum batch_verdict verdict = batch_end(&work->batch, status);

	for (size_t i = 0; i < work->chain.n; i++) {
		struct chain *chain = work->chain.v[i];
		struct result result;

		if (verdict == BATCH_ONE_BY_ONE) {
			chain->alone = true;
			*vec_push(&ap->ready) = chain;
			continue;
		}
		batch_result(&work->batch, i, status, &result);
		apply_cache_store(&ap->cache, chain->key, &result);
		take_result(ap, chain, &result);
		result_free(&result);
		go_on(ap, chain);
	}
	free_work(work);
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

		end_run(chain);
		vec_free(&chain->step);
		free(chain);
	}
	map_free(&ap->chain);
	vec_free(&ap->ready);
	apply_cache_close(&ap->cache);
	free(ap->macros);
	free(ap->macros_text);
}

static void run_all(struct applier *ap, struct application *application, size_t n)
{
	struct proc_queue queue = { next_batch, batch_done, ap };

	ap->macros_text = file_read(ap->macros, NULL);
	apply_cache_open(&ap->cache, "spatch", ap->macros);
	make_chains(ap, application, n);
	map_each (&ap->chain, e)
		go_on(ap, e->value);
	proc_run_queue(&queue, ap->workers);
	free_applier(ap);
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
 * from. Files are worked on side by side; one process runs one rule on several
 * of them. What came of the same rule on the same text before is taken from
 * the cache.
 *
 * Return: 0; -1 when a step failed, changed nothing without saying that it is
 * optional, left uses of its API behind or could not parse what stands around
 * one: each told with file, line and evolution, and marked as failed.
 */
int apply_all(struct application *application, size_t n, const char *library, const char *dir)
{
	struct applier ap = { .dir = dir, .all = n, .workers = proc_workers() };

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
	run_all(&ap, application, n);
	return ap.errors ? -1 : 0;
}

/**
 * apply_ahead() - have in the cache what apply_all() may ask for
 * @application: as for apply_all()
 * @n: how many
 * @library: the repository
 * @dir: as for apply_all()
 * @stop: once it is set, which another process may do, no further run begins
 *
 * One program runs at a time. What fails is left to apply_all(), though told here, too.
 */
void apply_ahead(struct application *application, size_t n, const char *library, const char *dir,
		 const volatile bool *stop)
{
	struct applier ap = { .dir = dir, .all = n, .workers = 1, .stop = stop };

	ap.macros = path_join(library, "patches/macros.h");
	if (n && program_exists("spatch") && file_exists(ap.macros))
		run_all(&ap, application, n);
	else
		free(ap.macros);
}

/**
 * application_free() - give back what an application holds
 * @application: the application; its file's name is the caller's
 */
void application_free(struct application *application)
{
	for (size_t i = 0; i < application->api.n; i++) {
		struct map *macro = application->api.v[i].macro;

		if (macro)
			map_free(macro);
		free(macro);
	}
	vec_free(&application->api);
	free(application->result);
}
