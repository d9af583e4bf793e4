/* SPDX-License-Identifier: GPL-2.0 */
/* Reading the drivers that a user named, several at a time. */
#ifndef BACKFIT_PLAN_READ_H
#define BACKFIT_PLAN_READ_H

#include "plan.h"

int plan_read_drivers(struct plan *plan, const char *const *name, size_t n, bool keep_going);

#endif
