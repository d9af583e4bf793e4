/* SPDX-License-Identifier: GPL-2.0 */
/* Drivers of the older kernel with the newer code written into them, compiled with a rule. */
#ifndef BACKFIT_INFER_HYBRID_H
#define BACKFIT_INFER_HYBRID_H

#include "infer.h"

char *infer_hybrid_text(const char *newer, const char *older, const struct infer_swap *swap);
void infer_hybrid(struct infer *const *infer, size_t n, const struct infer_setting *setting);

#endif
