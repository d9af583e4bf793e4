/* SPDX-License-Identifier: GPL-2.0 */
/* Does the older kernel's function return what the newer one's does? */
#ifndef BACKFIT_INFER_MEANING_H
#define BACKFIT_INFER_MEANING_H

#include "infer.h"
#include "infer_align.h"
#include "infer_cut.h"

enum infer_tested infer_tested_how(const struct infer_pair *pair, size_t piece,
				   const struct infer_cut *cut, struct infer_span site);
char *infer_meaning_doubt(const struct infer *infer, const struct infer_setting *setting);

#endif
