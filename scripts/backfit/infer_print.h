/* SPDX-License-Identifier: GPL-2.0 */
/* What inference found, told. */
#ifndef BACKFIT_INFER_PRINT_H
#define BACKFIT_INFER_PRINT_H

#include "infer_all.h"

void infer_print(const struct infer_result *result, bool verbose);
void infer_print_sum(const struct infer_results *results);
void infer_print_json(const struct infer_results *results);

#endif
