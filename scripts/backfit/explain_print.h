/* SPDX-License-Identifier: GPL-2.0 */
/* Explanations as people read them, and as tools do. */
#ifndef BACKFIT_EXPLAIN_PRINT_H
#define BACKFIT_EXPLAIN_PRINT_H

#include "explain.h"

void explain_print(const struct explainer *explainer, unsigned int width);
char *explain_json(const struct explainer *explainer);

#endif
