/* SPDX-License-Identifier: GPL-2.0 */
/* Older forms of one API besides the one that a rule writes. */
#ifndef BACKFIT_INFER_OTHER_H
#define BACKFIT_INFER_OTHER_H

#include "infer.h"

void infer_other_forms(struct infer *infer);

#endif
