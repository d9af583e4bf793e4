/* SPDX-License-Identifier: GPL-2.0 */
/* What of the target is most like an API of which no driver shows what it was. */
#ifndef BACKFIT_INFER_NEAR_H
#define BACKFIT_INFER_NEAR_H

#include "infer.h"

char *infer_nearest(const struct infer_subject *subject, const struct infer_setting *setting);

#endif
