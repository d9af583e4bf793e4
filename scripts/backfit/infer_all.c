// SPDX-License-Identifier: GPL-2.0
#include "infer_all.h"

#include <stdlib.h>
#include <string.h>

#include "err.h"
#include "infer_collect.h"
#include "infer_kept.h"
#include "library.h"
#include "proc.h"

enum {
	MOST_FILES = 24, /* that a rule is tried on, of a few APIs */
	MOST_FILES_OF_MANY = 12,
	PORTION = 60, /* rules that are tried and compiled together; then they are kept */
};

/**
 * struct work - the APIs that nothing is kept of
 * @setting: what all share
 * @infer: they
 * @portion: those that are being tried
 */
struct work {
	struct infer_setting *setting;
	VEC(struct infer) infer;
	VEC(struct infer *) portion;
};

/**
 * infer_setting_open() - get ready to infer
 * @setting: filled in; infer_setting_close() it whatever the result
 * @newest: the newest kernel, which must stay
 * @target: the target, which must stay
 * @old_source: its source tree where @target's has no drivers, or NULL
 *
 * Return: 0; -1, reported.
 */
int infer_setting_open(struct infer_setting *setting, struct kernel *newest, struct kernel *target,
		       const char *old_source)
{
	*setting = (struct infer_setting){ .newest_kernel = newest, .target_kernel = target };
	if (!program_exists("spatch")) {
		report_error(
			"spatch is not in PATH: install coccinelle, it proves what is inferred");
		return -1;
	}
	setting->library = library_find_dir();
	if (!setting->library || infer_trees_open(&setting->trees, newest->source,
						  old_source ? old_source : target->source))
		return -1;
	setting->newest = kernel_facts(newest);
	setting->target = setting->newest ? kernel_facts(target) : NULL;
	return setting->target ? 0 : -1;
}

static void find_examples(struct work *w)
{
	struct infer_use *use = xcalloc(w->infer.n + 1, sizeof(*use));
	struct infer_examples *examples = xcalloc(w->infer.n + 1, sizeof(*examples));

	for (size_t i = 0; i < w->infer.n; i++)
		use[i] = w->infer.v[i].subject.use;
	infer_collect(&w->setting->trees, use, w->infer.n, examples);
	for (size_t i = 0; i < w->infer.n; i++)
		w->infer.v[i].examples = examples[i];
	free(use);
	free(examples);
}

static void try_one(size_t i, void *data)
{
	struct work *w = data;

	infer_try(w->portion.v[i], w->setting);
}

/* What examples bear out must compile, too. */
static void compile_portion(struct work *w)
{
	struct infer **proved = xcalloc(w->portion.n + 1, sizeof(struct infer *));
	size_t n = 0;

	for (size_t i = 0; i < w->portion.n; i++)
		if (w->portion.v[i]->verdict == INFER_PROVED)
			proved[n++] = w->portion.v[i];
	infer_compile(proved, n, w->setting);
	for (size_t i = 0; i < n; i++)
		infer_weigh(proved[i]);
	free(proved);
}

static void settle(struct work *w, struct infer *infer, const struct infer_kept *kept,
		   struct infer_results *results)
{
	struct infer_result *result = vec_push(results);

	infer_result_of(result, infer, w->setting);
	infer_kept_store(kept, result);
	infer_free(infer);
}

/* What asks facts is done by one thread, what runs spatch by all. */
static void infer_portion(struct work *w, size_t from, size_t to, const struct infer_kept *kept,
			  struct infer_results *results)
{
	infer_each(w->portion.n, try_one, w, NULL);
	compile_portion(w);
	for (size_t i = from; i < to; i++)
		settle(w, &w->infer.v[i], kept, results);
	w->portion.n = 0;
}

static void infer_rest(struct work *w, const struct infer_kept *kept, struct infer_results *results)
{
	size_t from = 0;

	find_examples(w);
	for (size_t i = 0; i < w->infer.n; i++) {
		struct infer *infer = &w->infer.v[i];

		infer_plan(infer, w->setting);
		if (infer->verdict != INFER_NO_RULE && !infer->why)
			*vec_push(&w->portion) = infer;
		if (w->portion.n < PORTION && i + 1 < w->infer.n)
			continue;
		infer_portion(w, from, i + 1, kept, results);
		from = i + 1;
		if (w->setting->many)
			report_progress("proving", i + 1, w->infer.n);
	}
}

static int by_api(const void *a, const void *b)
{
	return strcmp(((const struct infer_result *)a)->api, ((const struct infer_result *)b)->api);
}

/**
 * infer_all() - infer rules of many APIs
 * @results: one for each name that the newest kernel has, sorted; infer_results_free() it
 * @setting: what all share; how many files each is tried on is set by how many there are
 * @names: the APIs, as keys
 *
 * What was inferred before is taken from the cache; what is new is put there as it comes.
 *
 * Return: how many names are none of the newest kernel's, each reported.
 */
unsigned int infer_all(struct infer_results *results, struct infer_setting *setting,
		       const struct map *names)
{
	struct work w = { .setting = setting };
	struct infer_kept kept;
	unsigned int unknown = 0;

	setting->many = names->n > INFER_MANY;
	setting->most_files = setting->many ? MOST_FILES_OF_MANY : MOST_FILES;
	infer_kept_open(&kept, setting);
	map_each (names, e) {
		struct infer_result result;
		struct infer_subject subject;

		if (infer_kept_load(&kept, e->key, &result)) {
			*vec_push(results) = result;
		} else if (!infer_subject_find(&subject, setting->newest, setting->target,
					       e->key)) {
			vec_push(&w.infer)->subject = subject;
		} else {
			infer_subject_free(&subject);
			unknown++;
			report_error("%s: the newest kernel has no function, macro, struct.member, "
				     "struct or <header.h> of that name",
				     e->key);
		}
	}
	if (w.infer.n)
		infer_rest(&w, &kept, results);
	if (results->n)
		qsort(results->v, results->n, sizeof(*results->v), by_api);
	infer_kept_close(&kept);
	vec_free(&w.infer);
	vec_free(&w.portion);
	return unknown;
}

/**
 * infer_results_free() - give back results
 * @results: they
 */
void infer_results_free(struct infer_results *results)
{
	for (size_t i = 0; i < results->n; i++)
		infer_result_free(&results->v[i]);
	vec_free(results);
}

/**
 * infer_setting_close() - give back what infer_setting_open() took
 * @setting: it
 */
void infer_setting_close(struct infer_setting *setting)
{
	infer_trees_free(&setting->trees);
	if (setting->newest)
		facts_free(setting->newest);
	if (setting->target)
		facts_free(setting->target);
	free(setting->library);
	*setting = (struct infer_setting){ 0 };
}
