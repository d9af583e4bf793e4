/* SPDX-License-Identifier: GPL-2.0 */
/* A plan in a few lines: what is ready, and what is left for a human. */
#ifndef BACKFIT_PLAN_SUMMARY_H
#define BACKFIT_PLAN_SUMMARY_H

#include "plan.h"

/**
 * struct open_api - an API that nothing gives, over all drivers
 * @gap: the gap of one of them
 * @drivers: how many need it
 * @only: for how many of these it is all that is missing
 * @places: how many lines use it
 */
struct open_api {
	const struct gap *gap;
	unsigned int drivers, only, places;
};

/**
 * struct plan_summary - the figures
 * @ready: drivers without an unresolved gap
 * @unhelped: of these, those that need no help at all
 * @reduced: of these, those that lose something
 * @brought: drivers that nobody asked for and that come along for others
 * @brought_ready: of these, those without an unresolved gap
 * @open: the APIs that nothing gives, those first that hold up most drivers
 * @places: how many lines of drivers use one of these
 */
struct plan_summary {
	unsigned int ready, unhelped, reduced;
	unsigned int brought, brought_ready;
	VEC(struct open_api) open;
	unsigned int places;
};

unsigned int driver_unresolved(const struct driver_plan *dp);
void plan_summary_make(const struct plan *plan, struct plan_summary *summary);
void plan_summary_free(struct plan_summary *summary);

#endif
