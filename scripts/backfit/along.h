/* SPDX-License-Identifier: GPL-2.0 */
/* What comes along from the newest tree: drivers, bundles that they call for, headers. */
#ifndef BACKFIT_ALONG_H
#define BACKFIT_ALONG_H

#include "layer.h"
#include "plan.h"

int along_load_config(struct plan *plan);
int along_add_driver(struct plan *plan, const char *name);
bool along_has_source(const struct plan *plan, const char *source);
int along_read_uses(struct plan *plan, struct driver_plan *dp);
bool along_needs_bundle(struct plan *plan, const struct driver_plan *dp,
			const struct entry *bundle);
int along_add_bundles(struct plan *plan);
int along_add_headers(struct plan *plan);
int along_make_layer(struct plan *plan, struct layer *layer);
/**
 * struct header_clashes - what keeps a header from coming along
 * @old: what the target has elsewhere under a name that the header defines; facts of
 *	the target's
 */
struct header_clashes {
	VEC(const struct fact *) old;
};

void along_find_clashes(const struct plan *plan, const struct layer *layer, struct map *clashing);
void along_free_clashes(struct map *clashing);
const char *as_included(const char *path);

#endif
