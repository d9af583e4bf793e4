/* SPDX-License-Identifier: GPL-2.0 */
/* Questions about a name that several headers define. */
#ifndef BACKFIT_QUESTION_SEVERAL_H
#define BACKFIT_QUESTION_SEVERAL_H

#include "question_kinds.h"

void question_ask(const struct question_kind *kind, struct asking *a);

#endif
