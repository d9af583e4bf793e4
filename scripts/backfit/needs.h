/* SPDX-License-Identifier: GPL-2.0 */
/* What a package needs, once its gaps are known: evolutions to run, shims. */
#ifndef BACKFIT_NEEDS_H
#define BACKFIT_NEEDS_H

#include "layer.h"
#include "map.h"
#include "plan.h"

/**
 * struct needs - what a package needs, found by growing it until nothing is missing
 * @plan: the plan
 * @layer: all shims, answered
 * @spoken: identifiers in the drivers, a table for each
 * @asked: shims were looked for that @spoken calls for
 * @words: identifiers in all else that is compiled, but for shims, which lead to others
 * @code: the same: of compat's functions only those count that these name
 * @headers: all that it includes
 * @shims: shim headers chosen: paths below backport-include/, as keys
 * @carried: headers of the newest tree chosen, as struct plan has them
 * @compat: compat sources chosen: name -> answered text (char *)
 */
struct needs {
	struct plan *plan;
	const struct layer *layer;
	VEC(const struct map *) spoken;
	bool asked;
	struct map words, code, headers, shims, carried, compat;
};

void needs_add_steps(struct plan *plan);
int needs_find(struct needs *needs, struct plan *plan, const struct layer *layer,
	       const struct driver_plan *only);
void needs_free(struct needs *needs);
int needs_choose_files(struct plan *plan, const struct layer *layer);

#endif
