/* SPDX-License-Identifier: GPL-2.0 */
/* Evolutions that a plan will likely hold, run while it is made. */
#ifndef BACKFIT_AHEAD_H
#define BACKFIT_AHEAD_H

#include <stdbool.h>

#include "aside.h"
#include "plan.h"

/**
 * struct ahead - evolutions that a process of their own runs
 * @aside: the process
 * @plan: what it sees of the plan
 * @dir: a folder for its files
 * @stop: shared with it; once it is set, it ends soon
 */
struct ahead {
	struct aside aside;
	struct plan *plan;
	char *dir;
	volatile bool *stop;
};

void ahead_start(struct ahead *ahead, struct plan *plan);
void ahead_end(struct ahead *ahead);

#endif
