/* SPDX-License-Identifier: GPL-2.0 */
/* Does anything define what a header that comes along only declares? */
#ifndef BACKFIT_DEFINER_H
#define BACKFIT_DEFINER_H

#include "plan.h"

#define WHY_NOT_DEFINED "declared in a header that comes along, but nothing defines it"

const char *definer_shared(const struct plan *plan, const char *name);
bool definer_is_left_behind(const struct plan *plan, const char *name);
bool definer_is_missing(const struct plan *plan, const struct fact *fact);
const struct driver_plan *definer_of(const struct plan *plan, const struct fact *fact);

#endif
