/* SPDX-License-Identifier: GPL-2.0 */
/* What the text of headers says of differences that facts alone do not tell. */
#ifndef BACKFIT_DIFF_TEXT_H
#define BACKFIT_DIFF_TEXT_H

#include "diff.h"

void diff_look_into_text(struct diff *diff);

#endif
