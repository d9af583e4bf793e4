/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver defines itself, where the target's headers have that name, too. */
#ifndef BACKFIT_CLASH_H
#define BACKFIT_CLASH_H

#include "gap.h"
#include "uses.h"

struct comparison clash_compare(const struct own_thing *own, struct facts *newest,
				struct facts *target, const struct gap_sight *sight);
const struct fact *clash_with_shim(const struct own_thing *own, struct facts *shimmed,
				   const struct gap_sight *sight);

#endif
