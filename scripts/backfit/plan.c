// SPDX-License-Identifier: GPL-2.0
/*
 * The way to a plan: what each driver uses; bundles that these uses call for,
 * whose sources are drivers, too; headers that come along; shims answered and
 * read as a layer over the target; each use held against both; and then what
 * the package needs of the library.
 */
#include "plan.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>

#include "alike.h"
#include "along.h"
#include "between.h"
#include "bodies.h"
#include "bring.h"
#include "describe.h"
#include "err.h"
#include "given.h"
#include "includes.h"
#include "lacks.h"
#include "layer.h"
#include "needs.h"
#include "plan_read.h"
#include "plan_summary.h"
#include "resolve.h"
#include "said.h"
#include "str.h"

static void sort_gaps(struct driver_plan *dp)
{
	/* those that need a human first, then what costs behaviour, then by name */
	for (size_t i = 1; i < dp->gap.n; i++) {
		struct gap *g = dp->gap.v[i];
		size_t k = i;

		for (; k > 0; k--) {
			const struct gap *h = dp->gap.v[k - 1];
			int hard = (h->resolution == UNRESOLVED) - (g->resolution == UNRESOLVED);
			int lossy = !!h->reduced - !!g->reduced;
			int order = hard ? hard : lossy ? lossy : -strcmp(h->api, g->api);

			if (order >= 0)
				break;
			dp->gap.v[k] = dp->gap.v[k - 1];
		}
		dp->gap.v[k] = g;
	}
}

static void drop_gap(struct gap *gap)
{
	vec_free(&gap->use);
	free(gap->newer);
	free(gap->older);
}

static void add_gap(struct driver_plan *dp, struct map *seen, struct gap *gap)
{
	struct gap *same = map_get(seen, gap->api);

	if (!same) {
		map_set(seen, gap->api, gap);
		*vec_push(&dp->gap) = gap;
		return;
	}
	for (size_t i = 0; i < gap->use.n; i++)
		*vec_push(&same->use) = gap->use.v[i];
	drop_gap(gap);
}

/* What gaps of one driver are found with. */
struct finding {
	struct resolver *resolver;
	struct driver_plan *dp;
	const struct map *clashing;
	struct map seen;
	struct header_set newest, target;
};

/*
 * A record that differs may be handed to the target's own code, and what has a
 * symbol is the target's: nobody has to see those for them to hurt.
 */
static bool hurts_unseen(const struct fact *old)
{
	switch (old->kind) {
	case FACT_STRUCT:
	case FACT_UNION:
	case FACT_ENUM:
		return true;
	case FACT_FUNCTION:
	case FACT_VARIABLE:
		return !(old->flags & FACT_STATIC);
	default:
		return false;
	}
}

/*
 * A header that comes along may define what the target has in another one. A macro
 * or an inline function hurts who sees both, be it through a header that the target
 * lacks.
 */
static const struct fact *clash_in_sight(const struct finding *f, const char *header)
{
	const struct header_clashes *clashes = map_get(f->clashing, header);

	for (size_t i = 0; clashes && i < clashes->old.n; i++) {
		const struct fact *old = clashes->old.v[i];

		if (map_has(&f->resolver->plan->carried, old->file))
			continue; /* nobody sees that one of the target's */
		if (hurts_unseen(old) || visible_fact(&f->target, old) ||
		    visible_fact(&f->newest, old))
			return old;
	}
	return NULL;
}

static void mark_clash(const struct finding *f, const struct use *use, struct gap *gap)
{
	char *header;
	const struct fact *old;

	if (use->kind != USE_HEADER)
		return;
	header = xstrndup(use->api + 1, strcspn(use->api + 1, ">"));
	old = clash_in_sight(f, header);
	if (old) {
		gap->resolution = UNRESOLVED;
		gap->why = "it defines what the target has elsewhere";
		gap->older = fact_place(old);
	}
	free(header);
}

static void add_gaps(struct finding *f, const struct uses *uses)
{
	const struct gap_sight sight = { &f->newest, &f->target };

	map_each (&uses->by_api, e) {
		const struct use *use = e->value;
		struct gap *gap = resolve_use(f->resolver, f->dp, use, &sight);

		if (!gap)
			continue;
		mark_clash(f, use, gap);
		add_gap(f->dp, &f->seen, gap);
	}
}

/* What the driver defines must be no header's of the target. */
static void add_clashes(struct finding *f, const struct uses *uses)
{
	const struct gap_sight sight = { &f->newest, &f->target };

	map_each (&uses->own, e) {
		struct gap *gap = resolve_own(f->resolver, e->value, &sight);

		if (gap)
			add_gap(f->dp, &f->seen, gap);
	}
}

/* A header that comes along must itself do with what the target has. */
static int add_gaps_of_carried(struct finding *f)
{
	struct plan *plan = f->resolver->plan;
	struct source_config config = { .target = plan->target_facts, .given = &plan->given };
	int err = 0;

	/* the list grows while it is walked: a carried header may call for others */
	for (size_t i = 0; i < f->dp->gap.n && !err; i++) {
		const struct gap *gap = f->dp->gap.v[i];
		char *const file[] = { gap->by };
		struct uses uses;

		if (gap->resolution != BY_CARRY || *gap->api != '<')
			continue;
		err = uses_read(&uses, plan->newest->source, file, 1, plan->newest_facts, &config);
		if (err)
			report_error("%s: %s", gap->by, strerror(-err));
		else
			add_gaps(f, &uses);
		uses_free(&uses);
	}
	return err;
}

static int find_gaps(struct resolver *resolver, struct visible *visible, struct driver_plan *dp,
		     const struct map *clashing)
{
	struct finding f = { .resolver = resolver, .dp = dp, .clashing = clashing };
	int err;

	visible_headers(visible, dp, &f.newest, &f.target);
	add_gaps(&f, &dp->uses);
	add_clashes(&f, &dp->uses);
	err = add_gaps_of_carried(&f);
	bodies_open_gaps(resolver->plan, dp);
	map_free(&f.seen);
	header_set_free(&f.newest);
	header_set_free(&f.target);
	sort_gaps(dp);
	return err;
}

/* The optional part that all uses of a gap stand in, if it is one; else NULL. */
static const char *part_of(const struct driver *driver, const struct gap *gap)
{
	const char *part = NULL;

	for (size_t i = 0; i < gap->use.n; i++) {
		const char *here = driver_part_of(driver, gap->use.v[i].file);

		if (!here || (part && strcmp(part, here)))
			return NULL;
		part = here;
	}
	return part;
}

/*
 * A part that needs what nothing gives is left out, and the driver does without
 * it; its other gaps are then no longer the driver's.
 *
 * Return: whether a part was turned off.
 */
static bool turn_off_parts(struct driver_plan *dp)
{
	bool any = false;

	for (size_t i = 0; i < dp->gap.n; i++) {
		const struct gap *gap = dp->gap.v[i];
		const char *part = gap->resolution == UNRESOLVED ? part_of(&dp->driver, gap) : NULL;

		if (!part)
			continue;
		driver_turn_off(&dp->driver, part,
				xasprintf("it needs %s, which the target lacks", gap->api));
		any = true;
	}
	return any;
}

static void drop_gaps(struct driver_plan *dp)
{
	for (size_t i = 0; i < dp->gap.n; i++)
		drop_gap(dp->gap.v[i]);
	dp->gap.n = 0;
}

static int find_gaps_without_parts(struct resolver *resolver, struct visible *visible,
				   struct driver_plan *dp, const struct map *clashing)
{
	int err = find_gaps(resolver, visible, dp, clashing);

	if (err || !turn_off_parts(dp))
		return err;
	dp->parts_off = true;
	drop_gaps(dp);
	err = along_read_uses(resolver->plan, dp);
	return err ? err : find_gaps(resolver, visible, dp, clashing);
}

static int find_all_gaps(struct plan *plan, struct layer *layer, struct visible *visible)
{
	struct map clashing = { 0 };
	struct resolver resolver;
	int err = resolver_init(&resolver, plan, layer);

	if (!err)
		along_find_clashes(plan, layer, &clashing);
	for (size_t i = 0; i < plan->driver.n && !err; i++)
		err = find_gaps_without_parts(&resolver, visible, &plan->driver.v[i], &clashing);
	resolver_free(&resolver);
	along_free_clashes(&clashing);
	return err;
}

/* The driver of the plan that a bundle's source is, where something stays open in it. */
static const struct driver_plan *open_source_of(const struct plan *plan, const char *bundle)
{
	for (size_t b = 0; b < plan->bundle.n; b++) {
		const struct entry *e = plan->bundle.v[b];

		for (size_t s = 0; s < e->n_source && !strcmp(e->name, bundle); s++)
			for (size_t i = 0; i < plan->driver.n; i++)
				if (driver_has_file(&plan->driver.v[i].driver, e->source[s]) &&
				    driver_unresolved(&plan->driver.v[i]))
					return &plan->driver.v[i];
	}
	return NULL;
}

static bool open_gap_again(struct plan *plan, struct driver_plan *dp, struct gap *gap)
{
	const struct driver_plan *source;

	if (gap->resolution != BY_BUNDLE)
		return false;
	source = open_source_of(plan, gap->by);
	if (!source || source == dp)
		return false;
	gap->why = arena_take(&plan->arena,
			      xasprintf("%s, and %s does not close it, for %s stays open itself",
					gap->why, gap->by, source->driver.name));
	gap->resolution = UNRESOLVED;
	gap->by = NULL;
	gap->reduced = NULL;
	return true;
}

/* A bundle or another driver is worth as much as its sources: what cannot be built closes nothing. */
static void open_unclosed_gaps(struct plan *plan)
{
	for (bool again = true; again;) {
		again = false;
		for (size_t i = 0; i < plan->driver.n; i++) {
			struct driver_plan *dp = &plan->driver.v[i];

			for (size_t g = 0; g < dp->gap.n; g++)
				again |= open_gap_again(plan, dp, dp->gap.v[g]) ||
					 bring_open_gap(plan, dp, dp->gap.v[g]);
		}
	}
}

static int close_gaps(struct plan *plan, struct layer *layer)
{
	struct visible visible;
	int err;

	visible_init(&visible, plan, layer);
	err = find_all_gaps(plan, layer, &visible);
	if (!err) {
		bring_settle(plan);
		needs_add_steps(plan);
		alike_open_edited(plan);
		err = needs_choose_files(plan, layer);
	}
	if (!err)
		err = lacks_add_gaps(plan, layer);
	if (!err)
		open_unclosed_gaps(plan);
	for (size_t i = 0; i < plan->driver.n; i++)
		sort_gaps(&plan->driver.v[i]);
	if (!err)
		visible_add_includes(&visible);
	visible_free(&visible);
	return err;
}

/**
 * plan_decide() - find the gaps of a plan's drivers, and what closes them
 * @plan: a plan whose drivers were read, see plan_read()
 *
 * Return: 0 also where gaps stay unresolved; a negative error, reported.
 */
int plan_decide(struct plan *plan)
{
	int err = along_make_layer(plan, &plan->layer);

	if (!err)
		err = close_gaps(plan, &plan->layer);
	return err ? err : given_note_used(plan);
}

/**
 * plan_read() - begin a plan: find the drivers, and what they use
 * @plan: filled in; plan_free() it whatever the result
 * @between: both kernels, the library, and the target's source, which must stay open
 * @drivers: what the user named
 * @n: how many
 * @keep_going: pass over a name that leads to no driver, which was told
 *
 * Return: 0; a negative error, reported, for wrong input.
 */
int plan_read(struct plan *plan, struct between *between, const char *const *drivers,
	      unsigned int n, bool keep_going)
{
	int err;

	*plan = (struct plan){ .newest = &between->newest,
			       .target = &between->target,
			       .library = &between->library,
			       .old_source = between->old_source };
	plan->newest_facts = kernel_facts(plan->newest);
	plan->target_facts = plan->newest_facts ? kernel_facts(plan->target) : NULL;
	if (!plan->target_facts)
		return -EINVAL;
	reach_init(&plan->reach, plan->newest, plan->newest_facts, NULL, 0);
	err = given_find(plan);
	return err ? err : plan_read_drivers(plan, drivers, n, keep_going);
}

/**
 * plan_make() - find what drivers need on a target
 * @plan: filled in; plan_free() it whatever the result
 * @between: as for plan_read()
 * @drivers: what the user named
 * @n: how many
 * @keep_going: as for plan_read()
 *
 * Return: 0 also where gaps stay unresolved; a negative error, reported, for
 * wrong input.
 */
int plan_make(struct plan *plan, struct between *between, const char *const *drivers,
	      unsigned int n, bool keep_going)
{
	int err = plan_read(plan, between, drivers, n, keep_going);

	return err ? err : plan_decide(plan);
}

static void free_driver(struct driver_plan *dp)
{
	drop_gaps(dp);
	vec_free(&dp->gap);
	vec_free(&dp->along_for);
	uses_free(&dp->uses);
	driver_free(&dp->driver);
}

/**
 * plan_drop_driver() - take a driver out of a plan
 * @plan: the plan, of which nothing points to its drivers any more
 * @at: the driver's place in it
 */
void plan_drop_driver(struct plan *plan, size_t at)
{
	free_driver(&plan->driver.v[at]);
	memmove(&plan->driver.v[at], &plan->driver.v[at + 1],
		(plan->driver.n - at - 1) * sizeof(*plan->driver.v));
	plan->driver.n--;
}

/* Forget what was decided for all drivers together. */
static void forget_decisions(struct plan *plan)
{
	vec_free(&plan->step);
	vec_free(&plan->include);
	vec_free(&plan->bundle);
	map_free_texts(&plan->shim);
	map_free_texts(&plan->compat);
	map_free(&plan->carried);
	asked_free(&plan->asked);
	plan->asked = (struct asked){ 0 };
}

/**
 * plan_keep() - make a plan anew for some of its drivers
 * @plan: a plan that was made; plan_free() it whatever the result
 * @drivers: what is left of what the user named, in that order
 * @n: how many
 *
 * What these drivers use is not read again; the rest is decided as if only
 * they had been named.
 *
 * Return: as plan_make().
 */
int plan_keep(struct plan *plan, const char *const *drivers, unsigned int n)
{
	int err = 0;

	forget_decisions(plan);
	plan->before = plan->driver;
	memset(&plan->driver, 0, sizeof(plan->driver));
	for (size_t i = 0; i < plan->before.n; i++)
		drop_gaps(&plan->before.v[i]);
	for (unsigned int i = 0; i < n && !err; i++)
		err = along_add_driver(plan, drivers[i]);
	if (!err)
		err = plan_decide(plan);
	for (size_t i = 0; i < plan->before.n; i++)
		if (plan->before.v[i].driver.name)
			free_driver(&plan->before.v[i]);
	vec_free(&plan->before);
	return err;
}

/**
 * plan_bundle_with() - the bundle of a plan that brings a header
 * @plan: the plan
 * @path: the header, "include/linux/x.h"
 *
 * Return: the bundle, or NULL.
 */
const struct entry *plan_bundle_with(const struct plan *plan, const char *path)
{
	for (size_t i = 0; i < plan->bundle.n; i++) {
		const struct entry *b = plan->bundle.v[i];

		for (size_t k = 0; k < b->n_header; k++)
			if (!strcmp(b->header[k], path))
				return b;
	}
	return NULL;
}

/**
 * plan_driver() - a driver of a plan
 * @plan: the plan
 * @name: the driver's name
 *
 * Those that are brought along stand behind those that were asked for.
 *
 * Return: its part of the plan, or NULL.
 */
struct driver_plan *plan_driver(const struct plan *plan, const char *name)
{
	for (size_t i = 0; i < plan->driver.n; i++)
		if (!strcmp(plan->driver.v[i].driver.name, name))
			return &plan->driver.v[i];
	return NULL;
}

/**
 * plan_unresolved() - how many gaps nothing closes
 * @plan: the plan
 */
unsigned int plan_unresolved(const struct plan *plan)
{
	unsigned int n = 0;

	for (size_t i = 0; i < plan->driver.n; i++)
		n += driver_unresolved(&plan->driver.v[i]);
	return n;
}

/**
 * plan_free() - give back the memory
 * @plan: the plan; it is empty afterwards
 */
void plan_free(struct plan *plan)
{
	for (size_t i = 0; i < plan->driver.n; i++)
		free_driver(&plan->driver.v[i]);
	vec_free(&plan->driver);
	forget_decisions(plan);
	map_free_texts(&plan->config);
	map_free(&plan->given);
	vec_free(&plan->setting);
	map_free(&plan->exporting);
	bring_free(plan);
	alike_free(plan);
	said_free(&plan->said);
	layer_free(&plan->layer);
	reach_free(&plan->reach);
	arena_free(&plan->arena);
	if (plan->newest_facts)
		facts_free(plan->newest_facts);
	if (plan->target_facts)
		facts_free(plan->target_facts);
	for (size_t i = 0; i < plan->readers_facts.n; i++)
		facts_free(plan->readers_facts.v[i]);
	vec_free(&plan->readers_facts);
	*plan = (struct plan){ 0 };
}
