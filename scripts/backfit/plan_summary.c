// SPDX-License-Identifier: GPL-2.0
#include "plan_summary.h"

#include <stdlib.h>
#include <string.h>

/**
 * driver_unresolved() - how many gaps of a driver nothing closes
 * @dp: the driver's part of the plan
 */
unsigned int driver_unresolved(const struct driver_plan *dp)
{
	unsigned int n = 0;

	for (size_t i = 0; i < dp->gap.n; i++)
		n += dp->gap.v[i]->resolution == UNRESOLVED;
	return n;
}

static bool loses_something(const struct driver_plan *dp)
{
	for (size_t i = 0; i < dp->gap.n; i++)
		if (dp->gap.v[i]->reduced)
			return true;
	return false;
}

static void count_gap(struct plan_summary *summary, struct map *index, const struct gap *gap,
		      bool alone)
{
	/* the place in the list plus one */
	void **at = map_put(index, gap->api);
	struct open_api *open;

	if (!*at) {
		*vec_push(&summary->open) = (struct open_api){ .gap = gap };
		*at = (void *)(uintptr_t)summary->open.n;
	}
	open = &summary->open.v[(uintptr_t)*at - 1];
	open->drivers++;
	open->only += alone;
	open->places += gap->use.n;
	summary->places += gap->use.n;
}

static int by_weight(const void *a, const void *b)
{
	const struct open_api *x = a, *y = b;

	if (x->drivers != y->drivers)
		return x->drivers < y->drivers ? 1 : -1;
	if (x->only != y->only)
		return x->only < y->only ? 1 : -1;
	return strcmp(x->gap->api, y->gap->api);
}

/**
 * plan_summary_make() - sum a plan up
 * @plan: the plan, which must outlive the summary
 * @summary: filled in, for plan_summary_free()
 */
void plan_summary_make(const struct plan *plan, struct plan_summary *summary)
{
	struct map index = { 0 };

	*summary = (struct plan_summary){ 0 };
	for (size_t i = 0; i < plan->driver.n; i++) {
		const struct driver_plan *dp = &plan->driver.v[i];
		unsigned int left = driver_unresolved(dp);

		summary->ready += !left;
		summary->brought += dp->brought;
		summary->brought_ready += dp->brought && !left;
		summary->unhelped += !dp->gap.n;
		summary->reduced += !left && loses_something(dp);
		for (size_t k = 0; k < dp->gap.n; k++)
			if (dp->gap.v[k]->resolution == UNRESOLVED)
				count_gap(summary, &index, dp->gap.v[k], left == 1);
	}
	if (summary->open.n)
		qsort(summary->open.v, summary->open.n, sizeof(struct open_api), by_weight);
	map_free(&index);
}

/**
 * plan_summary_free() - give back the memory
 * @summary: what plan_summary_make() filled in
 */
void plan_summary_free(struct plan_summary *summary)
{
	vec_free(&summary->open);
}
