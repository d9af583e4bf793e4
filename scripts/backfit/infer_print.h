/* SPDX-License-Identifier: GPL-2.0 */
/* What inference found, told. */
#ifndef BACKFIT_INFER_PRINT_H
#define BACKFIT_INFER_PRINT_H

#include <stddef.h>

#include "infer.h"

void infer_print(const struct infer *infer, bool verbose);
void infer_print_sum(const struct infer *infer, size_t n);
void infer_print_json(const struct infer *infer, size_t n);

#endif
