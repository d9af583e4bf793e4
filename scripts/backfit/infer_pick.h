/* SPDX-License-Identifier: GPL-2.0 */
/* Which APIs to infer: those asked for, or all that changed and that drivers use. */
#ifndef BACKFIT_INFER_PICK_H
#define BACKFIT_INFER_PICK_H

#include "facts.h"
#include "infer_trees.h"
#include "map.h"

void infer_pick_all(struct map *names, const struct infer_trees *trees, struct facts *newest,
		    struct facts *target, unsigned int fewest);

#endif
