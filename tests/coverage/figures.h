/* SPDX-License-Identifier: GPL-2.0 */
/* What the outcomes of one target come to. */
#ifndef COVERAGE_FIGURES_H
#define COVERAGE_FIGURES_H

#include "coverage.h"

json_t *figures_of(const struct coverage *c, const struct target *t, const json_t *own_warnings);
int report_write(const struct coverage *c, const json_t *report);

#endif
