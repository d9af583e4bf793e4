/* SPDX-License-Identifier: GPL-2.0 */
/* The condition of an evolution, compat source or bundle, asked of a target. */
#ifndef BACKFIT_WHEN_H
#define BACKFIT_WHEN_H

#include "facts.h"
#include "library.h"
#include "question.h"

enum answer when_answer(const struct entry *entry, struct facts *target, struct asked *asked);
int when_holds(const struct entry *entry, struct facts *target, struct asked *asked, bool *holds);

#endif
