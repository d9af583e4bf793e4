/* SPDX-License-Identifier: GPL-2.0 */
/* What a package needs, once its gaps are known: evolutions to run, shims. */
#ifndef BACKFIT_NEEDS_H
#define BACKFIT_NEEDS_H

#include "layer.h"
#include "plan.h"

void needs_add_steps(struct plan *plan);
int needs_choose_files(struct plan *plan, const struct layer *layer);

#endif
