/* SPDX-License-Identifier: GPL-2.0 */
/* Gaps within macros' bodies, which not every semantic patch reaches. */
#ifndef BACKFIT_BODIES_H
#define BACKFIT_BODIES_H

#include "plan.h"

void bodies_open_gaps(const struct plan *plan, struct driver_plan *dp);

#endif
