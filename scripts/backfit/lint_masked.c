// SPDX-License-Identifier: GPL-2.0
#include "lint_masked.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "apply_run.h"
#include "file.h"
#include "proc.h"

/* A run, and its second try. */
struct
try {
	const struct lint_run *run;
	struct application a;
	struct rule *rule;
	struct run state;
	char *dir;
	char *plain; /* what came of the first */
	char *log; /* of the second */
	bool again;
};

/* In a test each name that the evolution provides counts as one that calls for it. */
static void begin_try(struct try *try, const struct lint_run *run)
{
	const struct entry *e = run->evolution;

	*try = (struct try){ .run = run,
			     .a = { .evolution = e, .file = run->work },
			     .rule = rule_read(e, NULL),
			     .dir = path_dir(run->work) };
	for (size_t i = 0; i < e->n_provides; i++)
		*vec_push(&try->a.api) = (struct application_api){ .name = e->provides[i] };
	/* a head that provides nothing is told elsewhere */
	if (!e->n_provides)
		*vec_push(&try->a.api) = (struct application_api){ .name = e->name };
	try->state = (struct run){ .a = &try->a,
				   .rule = try->rule,
				   .dir = try->dir,
				   .file = xstrdup(path_base(run->work)) };
	try->state.before = file_read(run->before, &try->state.len);
	try->log = xasprintf("%s.masked", run->log);
}

static void end_try(struct try *try)
{
	run_free(&try->state);
	rule_free(try->rule);
	vec_free(&try->a.api);
	free(try->dir);
	free(try->plain);
	free(try->log);
}

/* What spatch made of the text that it was given. */
static void read_result(struct try *try, int status, const char *log, struct result *result)
{
	char *text = file_read(try->run->work, NULL), *said = file_read(log, NULL);

	*result = (struct result){ 0 };
	if (status || !text || !said)
		result->failure = xstrdup("spatch fails");
	else if (strcmp(text, run_text(&try->state)))
		result->text = xstrdup(text);
	if (said)
		unparsed_read(&result->unparsed, said, try->run->work);
	free(text);
	free(said);
}

/* Is the run one that a package takes as it is, and did it change something? */
static bool is_good(struct try *try, int status, const char *log, bool *changed)
{
	struct result result;
	char *told;

	read_result(try, status, log, &result);
	told = run_judge(&try->state, &result, changed);
	result_free(&result);
	free(told);
	return !told;
}

/* Would a package have the run made once more? */
static bool is_wanted(struct try *try)
{
	struct result result;
	bool changed, wanted, good = is_good(try, *try->run->status, try->run->log, &changed);

	read_result(try, *try->run->status, try->run->log, &result);
	wanted = run_unfold(&try->state, &result);
	wanted |= !good && run_mask(&try->state);
	result_free(&result);
	return wanted;
}

/* Macros' bodies are written out, and what is hard to parse is put aside. */
static void prepare_again(struct try *try)
{
	const char *text;

	if (!try->state.before || !is_wanted(try))
		return;
	/* whether a name may stay is a target's to say: what is expected tells it here */
	for (size_t i = 0; i < try->a.api.n; i++)
		try->a.api.v[i].may_stay = true;
	try->plain = file_read(try->run->work, NULL);
	text = run_text(&try->state);
	try->again = try->plain && !file_write(try->run->work, text, strlen(text));
}

/* What did no better than the first run is no result of a package's either. */
static void take_again(struct try *try, int status)
{
	bool changed;

	if (is_good(try, status, try->log, &changed) && changed) {
		*try->run->status = 0;
		rename(try->log, try->run->log);
	} else {
		file_write(try->run->work, try->plain, strlen(try->plain));
	}
}

/**
 * lint_run_masked() - run once more what a package would have run once more
 * @run: the runs; where the second is the better one, the files and the exit
 *	code are its
 * @n: how many
 */
void lint_run_masked(const struct lint_run *run, size_t n)
{
	struct try *try = xcalloc(n + 1, sizeof(*try));
	struct job *job = xcalloc(n + 1, sizeof(*job));
	size_t jobs = 0;

	for (size_t i = 0; i < n; i++) {
		begin_try(&try[i], &run[i]);
		prepare_again(&try[i]);
		if (try[i].again)
			job[jobs++].proc =
				(struct proc){ run[i].argv, NULL, NULL, try[i].log, "&1", NULL };
	}
	proc_run_all(job, jobs, proc_workers(), NULL);
	jobs = 0;
	for (size_t i = 0; i < n; i++) {
		if (try[i].again)
			take_again(&try[i], job[jobs++].status);
		end_try(&try[i]);
	}
	free(job);
	free(try);
}
