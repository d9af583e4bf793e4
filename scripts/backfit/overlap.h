/* SPDX-License-Identifier: GPL-2.0 */
/* Can two conditions be true of one kernel? */
#ifndef BACKFIT_OVERLAP_H
#define BACKFIT_OVERLAP_H

#include <stdbool.h>

#include "str.h"

bool conditions_overlap(const char *a, const char *b, struct strbuf *where);

#endif
