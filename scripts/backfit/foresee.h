/* SPDX-License-Identifier: GPL-2.0 */
/* Which evolutions a plan will likely hold, told before its gaps are looked for. */
#ifndef BACKFIT_FORESEE_H
#define BACKFIT_FORESEE_H

#include "plan.h"

void foresee_steps(struct plan *plan);

#endif
