/* SPDX-License-Identifier: GPL-2.0 */
/* Better reasons for the gaps that nothing closes. */
#ifndef BACKFIT_PLAN_WHY_H
#define BACKFIT_PLAN_WHY_H

#include "plan.h"

void plan_say_why(struct plan *plan);
void plan_say_nearest(struct plan *plan);

#endif
