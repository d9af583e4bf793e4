// SPDX-License-Identifier: GPL-2.0
#include "foresee.h"

#include "needs.h"
#include "resolve.h"

static bool may_be_evolved(const struct use *use)
{
	return use->kind == USE_NAME || use->kind == USE_TYPE ||
	       (use->kind == USE_MEMBER && use->record);
}

static void foresee_gap(struct resolver *resolver, struct driver_plan *dp, const struct use *use)
{
	const struct entry *evolution =
		may_be_evolved(use) ? resolver_evolution(resolver, use->api) : NULL;
	const struct comparison unknown = { 0 };
	struct gap *gap;

	if (!evolution)
		return;
	gap = new_gap(&resolver->plan->arena, use, &unknown);
	gap->resolution = BY_EVOLUTION;
	gap->by = evolution->name;
	*vec_push(&dp->gap) = gap;
}

/**
 * foresee_steps() - give a plan the steps that it will likely have
 * @plan: a plan whose drivers were read, and that has no gaps yet; it is good for no
 *	other use afterwards
 *
 * An evolution whose condition holds is expected to run on each use of what it closes
 * gaps of. That costs next to nothing beside finding gaps, and misses what stands in
 * sources that come along, and what a shim closes first.
 */
void foresee_steps(struct plan *plan)
{
	struct resolver resolver;

	if (!resolver_init(&resolver, plan, NULL)) {
		for (size_t i = 0; i < plan->driver.n; i++) {
			struct driver_plan *dp = &plan->driver.v[i];

			map_each (&dp->uses.by_api, e)
				foresee_gap(&resolver, dp, e->value);
		}
		needs_add_steps(plan);
	}
	resolver_free(&resolver);
}
