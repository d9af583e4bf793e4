/* SPDX-License-Identifier: GPL-2.0 */
/* What the files that a package adds use themselves, and that nothing gives on the target. */
#ifndef BACKFIT_LACKS_H
#define BACKFIT_LACKS_H

#include "layer.h"
#include "plan.h"

int lacks_add_gaps(struct plan *plan, const struct layer *layer);

#endif
