/* SPDX-License-Identifier: GPL-2.0 */
/* Is what a driver uses there, and in a form that its use compiles with? */
#ifndef BACKFIT_GAP_H
#define BACKFIT_GAP_H

#include "facts.h"
#include "map.h"
#include "reach.h"
#include "uses.h"

/**
 * struct gap_sight - the headers that a use's file sees, as reach_from() gives them
 * @newest: on the newest tree; NULL where that is not known
 * @target: on the target; NULL likewise
 */
struct gap_sight {
	const struct header_set *newest, *target;
};

/**
 * struct comparison - one use, held against a kernel
 * @why: why it cannot be used as it is; NULL where it can
 * @newer: the newest tree's fact, or NULL
 * @older: the target's, or NULL; what closes the gap where shims are asked too
 * @record_missing: members: the target lacks the whole record
 */
struct comparison {
	const char *why;
	const struct fact *newer;
	const struct fact *older;
	bool record_missing;
};

struct comparison gap_compare(const struct use *use, struct facts *newest, struct facts *target,
			      const struct gap_sight *sight);

#endif
