// SPDX-License-Identifier: GPL-2.0
/*
 * A driver that links to another module by a header of their own shares structures with it,
 * which may be laid out otherwise in the target's module: neither the compiler nor modpost
 * sees that. So the newest tree's module comes along, where bring_judge.c lets it.
 */
#include "bring.h"

#include <stdlib.h>
#include <string.h>

#include "alike.h"
#include "along.h"
#include "bring_judge.h"
#include "definer.h"
#include "str.h"

static bool is_wanted(struct plan *plan, const struct driver_plan *dp, const struct use *use)
{
	bool wanted = use->kind == USE_SYMBOL && (use->passes || bring_is_absent(plan, use->api)) &&
		      !alike_is_same(plan, dp, use);

	if (use->kind == USE_NAME)
		wanted = plan->carried.n && definer_is_left_behind(plan, use->api);
	return wanted && !bring_definer_in_plan(plan, dp, use->api) &&
	       !bring_is_exported_nowhere(plan, use->api);
}

/* What one use of a driver calls for; the plan's list of drivers may move. */
static int bring_for(struct plan *plan, size_t driver, const struct use *use, bool *added)
{
	const struct driver_plan *dp = &plan->driver.v[driver];
	const struct definer *d;
	int err;

	if (!is_wanted(plan, dp, use))
		return 0;
	d = bring_definer(plan, dp, use->api);
	if (bring_refusal(plan, dp, use) || along_has_source(plan, d->source))
		return 0;
	err = along_add_driver(plan, d->source);
	if (err)
		return err;
	plan->driver.v[plan->driver.n - 1].brought = true;
	plan->driver.v[plan->driver.n - 1].replaces = d->replaced;
	*added = true;
	return 0;
}

/**
 * bring_definers() - let the modules come along that the drivers share structures with, and
 *	those that define what headers which come along only declare
 * @plan: the plan with its drivers; gets what they call for, and what that calls for in turn
 *
 * Return: 0, or a negative error, reported.
 */
int bring_definers(struct plan *plan)
{
	bool again = true;
	int err = 0;

	/* what was refused for the sake of a module may find that one in the package, too */
	while (again && !err) {
		again = false;
		for (size_t i = 0; i < plan->driver.n && !err; i++)
			for (size_t k = 0; k < plan->driver.v[i].uses.by_api.n && !err; k++)
				err = bring_for(plan, i,
						plan->driver.v[i].uses.by_api.entry[k].value,
						&again);
	}
	return err;
}

/* What came of it. */

static const char *first_open(const struct driver_plan *dp)
{
	for (size_t i = 0; i < dp->gap.n; i++)
		if (dp->gap.v[i]->resolution == UNRESOLVED)
			return dp->gap.v[i]->api;
	return NULL;
}

/**
 * bring_open_gap() - a module that cannot be built on the target closes nothing
 * @plan: the plan with all its gaps
 * @dp: a driver of it
 * @gap: a gap of that one
 *
 * Return: whether the gap was closed by another driver of the plan that itself has an
 * unresolved one; then it is open again.
 */
bool bring_open_gap(struct plan *plan, const struct driver_plan *dp, struct gap *gap)
{
	const struct driver_plan *definer =
		gap->resolution == BY_DRIVER ? plan_driver(plan, gap->by) : NULL;
	const char *open = definer && definer != dp ? first_open(definer) : NULL;

	if (!open)
		return false;
	gap->why = arena_take(&plan->arena,
			      xasprintf("%s, and %s does not close it, for %s stays open itself",
					gap->why, gap->by, open));
	gap->resolution = UNRESOLVED;
	gap->by = NULL;
	return true;
}

static void note_user(struct driver_plan *definer, const char *user)
{
	for (size_t i = 0; i < definer->along_for.n; i++)
		if (!strcmp(definer->along_for.v[i], user))
			return;
	*vec_push(&definer->along_for) = user;
}

static void note_users(struct plan *plan)
{
	for (size_t i = 0; i < plan->driver.n; i++)
		plan->driver.v[i].along_for.n = 0;
	for (size_t i = 0; i < plan->driver.n; i++) {
		const struct driver_plan *dp = &plan->driver.v[i];

		for (size_t k = 0; k < dp->gap.n; k++) {
			const char *name = dp->gap.v[k]->definer;
			struct driver_plan *definer = name ? plan_driver(plan, name) : NULL;

			if (definer && definer->brought && definer != dp)
				note_user(definer, dp->driver.name);
		}
	}
}

/* A part that was turned off may have been all that called for one. */
static bool drop_unneeded(struct plan *plan)
{
	for (size_t i = 0; i < plan->driver.n; i++)
		if (plan->driver.v[i].brought && !plan->driver.v[i].along_for.n) {
			plan_drop_driver(plan, i);
			return true;
		}
	return false;
}

/**
 * bring_settle() - note for whom modules come along, and whom they cut off
 * @plan: the plan with the gaps of each driver; those that nobody needs are dropped
 */
void bring_settle(struct plan *plan)
{
	do
		note_users(plan);
	while (drop_unneeded(plan));
	for (size_t i = 0; i < plan->driver.n; i++) {
		struct driver_plan *dp = &plan->driver.v[i];
		struct definer d = { .module = dp->driver.module[0].name,
				     .replaced = dp->replaces };

		if (dp->replaces)
			dp->cut_off =
				arena_take(&plan->arena, bring_cut_off(plan, NULL, &d, SIZE_MAX));
	}
}

/* As bring_is_for(); @seen: drivers that were asked already. */
static bool needs_by(const struct plan *plan, const struct driver_plan *dp,
		     const struct driver_plan *brought, struct map *seen)
{
	if (map_has(seen, dp->driver.name))
		return false;
	map_put(seen, dp->driver.name);
	for (size_t i = 0; i < dp->gap.n; i++) {
		const char *name = dp->gap.v[i]->definer;
		const struct driver_plan *definer = name ? plan_driver(plan, name) : NULL;

		if (definer && (definer == brought ||
				(definer->brought && needs_by(plan, definer, brought, seen))))
			return true;
	}
	return false;
}

/**
 * bring_is_for() - is it for this driver, too, that a module comes along?
 * @plan: the plan
 * @dp: a driver of it
 * @brought: one of it that comes along
 *
 * Return: true also where only another one that comes along links to it.
 */
bool bring_is_for(const struct plan *plan, const struct driver_plan *dp,
		  const struct driver_plan *brought)
{
	struct map seen = { 0 };
	bool found = needs_by(plan, dp, brought, &seen);

	map_free(&seen);
	return found;
}
