/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Is what a driver shares with another module by a header of theirs the same in the source
 * that the target was built from? Then the target's own module understands it.
 */
#ifndef BACKFIT_ALIKE_H
#define BACKFIT_ALIKE_H

#include "plan.h"

bool alike_is_same(struct plan *plan, const struct driver_plan *dp, const struct use *use);
const char *alike_why_not(struct plan *plan, const struct driver_plan *dp, const struct use *use);
char *alike_compared(struct plan *plan, const struct driver_plan *dp, const char *symbol);
void alike_open_edited(struct plan *plan);
char *alike_edited(const struct plan *plan, const char *header, const char *root,
		   const char *before, const char *after);
void alike_free(struct plan *plan);

#endif
