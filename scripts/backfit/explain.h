/* SPDX-License-Identifier: GPL-2.0 */
/* One API on two kernels: both declarations, what differs, and what closes the gap. */
#ifndef BACKFIT_EXPLAIN_H
#define BACKFIT_EXPLAIN_H

#include <stdbool.h>

#include "diff.h"
#include "nearest.h"
#include "plan.h"
#include "tree_uses.h"
#include "usable.h"

/**
 * struct explanation - what is known of one API
 * @name: as it was asked for
 * @api: as plans write it
 * @is_header: it is a header, and has no facts
 * @on_newest: the newest kernel has it
 * @on_target: the target has it
 * @newer: the newest kernel's fact, or NULL
 * @older: the target's, or NULL
 * @usable: can a module use what the target has, and if not, why; not of headers
 * @diff: what differs, also in its members
 * @gap: what a driver that uses it, or one of its members, meets with; belongs
 *	to the plan
 * @nearest: where nothing closes the gap of a name that the target lacks: lines that
 *	name what is like it there, or NULL
 * @uses: who in the newest tree's drivers uses it
 */
struct explanation {
	const char *name;
	char *api;
	bool is_header;
	bool on_newest, on_target;
	const struct fact *newer, *older;
	struct usable usable;
	struct diff diff;
	VEC(const struct gap *) gap;
	char *nearest;
	struct tree_uses uses;
};

/**
 * struct explainer - what explanations are made with
 * @plan: both kernels, and a driver that uses what is asked for
 * @explained: one for each name
 * @names: the target's names, once they are looked through
 */
struct explainer {
	struct plan plan;
	struct near_names names;
	VEC(struct explanation) explained;
};

int explain(struct explainer *explainer, struct kernel *newest, struct kernel *target,
	    const struct library *library, const char *const *names, unsigned int n);
unsigned int explain_unresolved(const struct explainer *explainer);
const struct entry *explain_entry(const struct explainer *explainer, const struct gap *gap);
void explainer_free(struct explainer *explainer);

#endif
