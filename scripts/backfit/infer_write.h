/* SPDX-License-Identifier: GPL-2.0 */
/* What is written of an inferred rule: the library's file, and its test. */
#ifndef BACKFIT_INFER_WRITE_H
#define BACKFIT_INFER_WRITE_H

#include "infer.h"

char *infer_text(const struct infer *infer, const struct infer_setting *setting);
const char *infer_confidence(const struct infer *infer);
char *infer_name(const struct infer *infer);
char *infer_test_text(const struct infer *infer, const struct infer_setting *setting, bool older);

#endif
