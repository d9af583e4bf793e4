// SPDX-License-Identifier: GPL-2.0
#include "needs.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "along.h"
#include "file.h"
#include "said.h"
#include "str.h"
#include "when.h"

static bool has_step(const struct plan *plan, const struct entry *evolution, const char *file,
		     const char *api)
{
	for (size_t i = 0; i < plan->step.n; i++)
		if (plan->step.v[i].evolution == evolution && !strcmp(plan->step.v[i].file, file) &&
		    (!api || !strcmp(plan->step.v[i].api, api)))
			return true;
	return false;
}

static void add_steps_of(struct plan *plan, const struct driver_plan *dp,
			 const struct entry *evolution)
{
	for (size_t g = 0; g < dp->gap.n; g++) {
		const struct gap *gap = dp->gap.v[g];

		if (gap->resolution != BY_EVOLUTION || strcmp(gap->by, evolution->name))
			continue;
		for (size_t i = 0; i < gap->use.n; i++) {
			const char *file = gap->use.v[i].file;

			if (!driver_has_file(&dp->driver, file) ||
			    has_step(plan, evolution, file, gap->api))
				continue;
			*vec_push(&plan->step) = (struct step){ evolution, file, gap->api, gap };
		}
	}
}

/* The name that @evolution closes gaps of and that an evolution before it writes, or NULL. */
static const char *written_by(struct plan *plan, const struct entry *before,
			      const struct entry *evolution)
{
	const struct map *words = &said_in_file(&plan->said, before->path)->written;

	for (size_t i = 0; i < evolution->n_provides; i++) {
		const char *dot = strrchr(evolution->provides[i], '.');

		if (map_has(words, dot ? dot + 1 : evolution->provides[i]))
			return evolution->provides[i];
	}
	return NULL;
}

static bool names_after(const struct entry *evolution, const char *name)
{
	for (size_t i = 0; i < evolution->n_after; i++)
		if (!strcmp(evolution->after[i], name))
			return true;
	return false;
}

/*
 * What one evolution writes into a file may call for the next one, though the
 * driver did not use it: a callback's older place may have an older name.
 */
static void add_steps_after(struct plan *plan, const struct entry *evolution)
{
	size_t n = plan->step.n;

	for (size_t i = 0; i < n && evolution->n_after; i++) {
		struct step before = plan->step.v[i];
		const char *api;

		if (!names_after(evolution, before.evolution->name) ||
		    has_step(plan, evolution, before.file, NULL) ||
		    when_answer(evolution, plan->target_facts, NULL) != ANSWER_YES)
			continue;
		api = written_by(plan, before.evolution, evolution);
		if (api)
			*vec_push(&plan->step) = (struct step){ evolution, before.file, api, NULL };
	}
}

/**
 * needs_add_steps() - which evolution runs on which file
 * @plan: the plan with its gaps
 *
 * The library's order, which After: lines made, is the order of the steps.
 */
void needs_add_steps(struct plan *plan)
{
	const struct library *lib = plan->library;

	for (size_t e = 0; e < lib->evolution.n; e++) {
		for (size_t i = 0; i < plan->driver.n; i++)
			add_steps_of(plan, &plan->driver.v[i], &lib->evolution.v[e]);
		add_steps_after(plan, &lib->evolution.v[e]);
	}
}

static void merge_asked(struct asked *into, const struct asked *from)
{
	map_each (&from->by_text, e) {
		const struct question *q = e->value;
		struct question *copy;

		if (map_has(&into->by_text, e->key))
			continue;
		copy = xmalloc(sizeof(*copy));
		*copy = *q;
		copy->text = xstrdup(q->text);
		map_set(&into->by_text, e->key, copy);
	}
}

static void put_all(struct map *into, const struct map *from)
{
	map_each (from, e)
		map_put_n(into, e->key, e->len);
}

static void need_said(struct needs *n, const struct said *said)
{
	put_all(&n->words, &said->words);
	put_all(&n->code, &said->words);
	put_all(&n->headers, &said->headers);
}

static void need_file(struct needs *n, const char *root, const char *path)
{
	char *full = path_join(root, path);

	need_said(n, said_in_file(&n->plan->said, full));
	free(full);
}

/* Does code of the drivers, or what was found to be needed for it, say a word? */
static bool is_said(const struct needs *n, const char *word)
{
	for (size_t i = 0; i < n->spoken.n; i++)
		if (map_has(n->spoken.v[i], word))
			return true;
	return map_has(&n->code, word);
}

static bool any_wanted(const struct needs *n, const struct entry *compat)
{
	for (size_t i = 0; i < compat->n_provides; i++) {
		char *prefixed = xasprintf("backport_%s", compat->provides[i]);
		bool wanted = is_said(n, compat->provides[i]) || is_said(n, prefixed);

		free(prefixed);
		if (wanted)
			return true;
	}
	return false;
}

/* compat.ko's sources that give something that is wanted; what they use is wanted, too. */
static int need_compat(struct needs *n)
{
	const struct library *lib = n->plan->library;
	int err = 0;

	for (size_t i = 0; i < lib->compat.n && !err; i++) {
		const struct entry *c = &lib->compat.v[i];
		struct answered *a;

		if (map_has(&n->compat, c->name) || !any_wanted(n, c) ||
		    when_answer(c, n->plan->target_facts, &n->plan->asked) != ANSWER_YES)
			continue;
		a = answer_file(c->path, c->name, n->plan->target_facts, n->plan->newest->source);
		err = a ? 0 : -EINVAL;
		if (a) {
			merge_asked(&n->plan->asked, &a->asked);
			need_said(n, said_in_text(&n->plan->said, c->name, a->text));
			map_set(&n->compat, c->name, xstrdup(a->text));
		}
		answered_free(a);
	}
	return err;
}

/* The conditions of evolutions that provide something that is used decided, too. */
static void ask_conditions(struct plan *plan)
{
	const struct library *lib = plan->library;

	for (size_t e = 0; e < lib->evolution.n; e++) {
		const struct entry *evolution = &lib->evolution.v[e];
		bool used = false;

		for (size_t i = 0; i < plan->driver.n; i++)
			for (size_t k = 0; k < evolution->n_provides; k++)
				used |= map_has(&plan->driver.v[i].uses.by_api,
						evolution->provides[k]);
		if (used)
			when_answer(evolution, plan->target_facts, &plan->asked);
	}
}

/* Shims for headers that the target lacks are needed by who includes them, others by name. */
static void need_shims(struct needs *n)
{
	size_t known = n->shims.n;

	for (size_t i = 0; i < n->headers.n; i++) {
		const char *path = n->headers.entry[i].key;

		if (map_has(&n->layer->shim, path) &&
		    facts_header(n->plan->target_facts, path, NULL) == HEADER_MISSING)
			map_put(&n->shims, path);
	}
	/* what drivers say was asked the first time; what the shims say themselves is followed */
	for (size_t i = 0; i < n->spoken.n && !n->asked; i++)
		layer_choose_shims(n->layer, n->spoken.v[i], &n->shims);
	n->asked = true;
	layer_choose_shims(n->layer, &n->words, &n->shims);
	for (; known < n->shims.n; known++) {
		const char *path = n->shims.entry[known].key;
		const struct answered *a = map_get(&n->layer->shim, path);

		if (a)
			put_all(&n->headers, &said_in_text(&n->plan->said, path, a->text)->headers);
	}
}

static void need_carried(struct needs *n)
{
	map_each (&n->plan->carried, e) {
		if (map_has(&n->carried, e->key) ||
		    !(map_has(&n->headers, e->key) || plan_bundle_with(n->plan, e->value)))
			continue;
		map_set(&n->carried, e->key, e->value);
		need_file(n, n->plan->newest->source, e->value);
	}
}

static void need_driver(struct needs *n, const struct driver_plan *dp)
{
	*vec_push(&n->spoken) = &dp->uses.words;
	map_each (&dp->uses.includes, e) {
		const struct map *includes = e->value;

		for (size_t k = 0; k < includes->n; k++)
			map_put(&n->headers, includes->entry[k].key);
	}
}

static void need_drivers(struct needs *n, const struct driver_plan *only)
{
	struct plan *plan = n->plan;

	for (size_t i = 0; i < plan->driver.n; i++)
		if (!only || only == &plan->driver.v[i])
			need_driver(n, &plan->driver.v[i]);
	for (size_t i = 0; i < plan->step.n; i++)
		if (!only || driver_has_file(&only->driver, plan->step.v[i].file))
			need_file(n, "", plan->step.v[i].evolution->path);
}

/**
 * needs_find() - which shims, carried headers and compat sources are needed
 * @needs: filled in; needs_free() it whatever the result
 * @plan: the plan with its steps; gets the questions that decided
 * @layer: all shims, answered
 * @only: one driver of the plan, for what that one needs; NULL for all
 *
 * Return: 0, or a negative error, reported.
 */
int needs_find(struct needs *needs, struct plan *plan, const struct layer *layer,
	       const struct driver_plan *only)
{
	size_t before, after = 0;
	int err;

	*needs = (struct needs){ .plan = plan, .layer = layer };
	need_drivers(needs, only);
	do {
		before = after;
		need_shims(needs);
		need_carried(needs);
		err = need_compat(needs);
		after = needs->words.n + needs->headers.n + needs->shims.n + needs->carried.n;
	} while (!err && after != before);
	return err;
}

/**
 * needs_free() - give back the memory
 * @needs: what needs_find() filled in; it is empty afterwards
 */
void needs_free(struct needs *needs)
{
	map_free_texts(&needs->compat);
	vec_free(&needs->spoken);
	map_free(&needs->words);
	map_free(&needs->code);
	map_free(&needs->headers);
	map_free(&needs->shims);
	map_free(&needs->carried);
}

static void take_needs(struct needs *n)
{
	map_each (&n->shims, e) {
		const struct answered *a = map_get(&n->layer->shim, e->key);

		if (!a)
			continue;
		map_set(&n->plan->shim, e->key, xstrdup(a->text));
		merge_asked(&n->plan->asked, &a->asked);
	}
	map_free(&n->plan->carried);
	n->plan->carried = n->carried;
	n->carried = (struct map){ 0 };
	map_free_texts(&n->plan->compat);
	n->plan->compat = n->compat;
	n->compat = (struct map){ 0 };
}

/**
 * needs_choose_files() - which shims, carried headers and compat sources the package needs
 * @plan: the plan with its steps; also gets the questions that decided
 * @layer: all shims, answered
 *
 * Return: 0, or a negative error, reported.
 */
int needs_choose_files(struct plan *plan, const struct layer *layer)
{
	struct needs needs;
	int err;

	ask_conditions(plan);
	err = needs_find(&needs, plan, layer, NULL);
	take_needs(&needs);
	needs_free(&needs);
	return err;
}
