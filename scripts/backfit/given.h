/* SPDX-License-Identifier: GPL-2.0 */
/* Symbols of the newest tree's configuration that stand for what the target has unnamed. */
#ifndef BACKFIT_GIVEN_H
#define BACKFIT_GIVEN_H

#include "plan.h"
#include "str.h"

int given_find(struct plan *plan);
int given_note_used(struct plan *plan);
void given_define(const struct plan *plan, struct strbuf *autoconf);

#endif
