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
 * @words: identifiers in all that is compiled
 * @code: those of them that are not only in shims, which name all of compat's functions
 * @headers: all that it includes
 * @shims: shim headers chosen: paths below backport-include/, as keys
 * @carried: headers of the newest tree chosen, as struct plan has them
 * @compat: compat sources chosen: name -> answered text (char *)
 */
struct needs {
	struct plan *plan;
	const struct layer *layer;
	struct map words, code, headers, shims, carried, compat;
};

void needs_add_steps(struct plan *plan);
void needs_written_words(const struct entry *evolution, struct map *words);
int needs_find(struct needs *needs, struct plan *plan, const struct layer *layer,
	       const struct driver_plan *only);
void needs_free(struct needs *needs);
int needs_choose_files(struct plan *plan, const struct layer *layer);

#endif
