/* SPDX-License-Identifier: GPL-2.0 */
/* Modules of the newest tree that come along for drivers which share structures with them. */
#ifndef BACKFIT_BRING_H
#define BACKFIT_BRING_H

#include "plan.h"

bool bring_is_absent(const struct plan *plan, const char *symbol);
bool bring_is_exported_nowhere(const struct plan *plan, const char *symbol);
const struct driver_plan *bring_definer_in_plan(const struct plan *plan,
						const struct driver_plan *dp, const char *symbol);
const char *bring_refusal(struct plan *plan, const struct driver_plan *dp, const struct use *use);
bool bring_comes_by_itself(struct plan *plan, const struct driver_plan *dp, const struct use *use);
int bring_definers(struct plan *plan);
bool bring_open_gap(struct plan *plan, const struct driver_plan *dp, struct gap *gap);
void bring_settle(struct plan *plan);
bool bring_is_for(const struct plan *plan, const struct driver_plan *dp,
		  const struct driver_plan *brought);
void bring_free(struct plan *plan);

#endif
