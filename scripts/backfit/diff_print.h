/* SPDX-License-Identifier: GPL-2.0 */
/* Differences between two kernels as people read them, and as tools do. */
#ifndef BACKFIT_DIFF_PRINT_H
#define BACKFIT_DIFF_PRINT_H

#include "diff.h"

void diff_print(const struct diff *diff, bool verbose);
char *diff_json(const struct diff *diff);

#endif
