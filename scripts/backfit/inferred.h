/* SPDX-License-Identifier: GPL-2.0 */
/* Gaps that the library does not close, closed by rules that are inferred for them. */
#ifndef BACKFIT_INFERRED_H
#define BACKFIT_INFERRED_H

#include "library.h"
#include "plan.h"

bool inferred_is(const char *name);
int inferred_close(struct plan *plan, struct library *library, const char *const *drivers,
		   unsigned int n, const char *old_source);

#endif
