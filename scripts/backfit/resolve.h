/* SPDX-License-Identifier: GPL-2.0 */
/* What closes a gap: the first that works of shim, compat, evolution, carry, bundle. */
#ifndef BACKFIT_RESOLVE_H
#define BACKFIT_RESOLVE_H

#include "gap.h"
#include "layer.h"
#include "plan.h"

/* Why an #include is a gap. */
#define WHY_NO_HEADER "no such header"

/* Why a symbol is one that the driver declares and another is to define. */
#define WHY_OTHER_DRIVER "another driver defines it, and the target does not export it"

/**
 * struct resolver - what gaps of one plan are closed with
 * @plan: the plan
 * @layer: shims over the target
 * @evolution: by API's name, and by "?.member": the first evolution that holds on the
 *	target and closes its gaps (const struct entry *)
 */
struct resolver {
	struct plan *plan;
	struct layer *layer;
	struct map evolution;
};

int resolver_init(struct resolver *resolver, struct plan *plan, struct layer *layer);
void resolver_free(struct resolver *resolver);
struct gap *resolve_use(struct resolver *resolver, const struct driver_plan *dp,
			const struct use *use, const struct gap_sight *sight);
struct gap *resolve_own(struct resolver *resolver, const struct own_thing *own,
			const struct gap_sight *sight);
struct gap *new_gap(struct arena *arena, const struct use *use, const struct comparison *c);
const struct entry *resolver_evolution(const struct resolver *resolver, const char *api);
bool entry_provides(const struct entry *entry, const char *api);

#endif
