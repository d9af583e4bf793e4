/* SPDX-License-Identifier: GPL-2.0 */
/* A file that does not see the library's shim of an API. */
#ifndef BACKFIT_INFER_HIDE_H
#define BACKFIT_INFER_HIDE_H

#include "infer_trial.h"

char *infer_hide(const char *text, const char *word, enum infer_hiding hiding, bool newer);

#endif
