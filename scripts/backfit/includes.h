/* SPDX-License-Identifier: GPL-2.0 */
/*
 * What each file of a driver sees by its #include lines: on the newest tree,
 * where it is known to compile, and on the target.
 */
#ifndef BACKFIT_INCLUDES_H
#define BACKFIT_INCLUDES_H

#include "layer.h"
#include "plan.h"
#include "reach.h"

/**
 * struct visible - the include graphs of both sides
 * @target: of the target with the layer over it
 * @plan: the plan, which has the newest tree's
 * @layer: the layer
 */
struct visible {
	struct reach target;
	struct plan *plan;
	const struct layer *layer;
};

void visible_init(struct visible *visible, struct plan *plan, const struct layer *layer);
void visible_free(struct visible *visible);
void visible_headers(struct visible *visible, const struct driver_plan *dp,
		     struct header_set *newest, struct header_set *target);
bool visible_fact(const struct header_set *headers, const struct fact *fact);
void visible_add_includes(struct visible *visible);

#endif
