/* SPDX-License-Identifier: GPL-2.0 */
/* Whether a module of the newest tree may come along for a driver that links to it. */
#ifndef BACKFIT_BRING_JUDGE_H
#define BACKFIT_BRING_JUDGE_H

#include "plan.h"

/**
 * struct definer - a module of the newest tree that drivers link to
 * @source: the source that it is named by, as a driver
 * @module: the module's name
 * @replaced: the target's module that it would take the place of, or NULL
 * @refused: why it can never come along, or NULL
 * @is_public: headers for everybody declare what the target's exports
 */
struct definer {
	const char *source;
	const char *module;
	const char *replaced;
	const char *refused;
	bool is_public;
};

const struct definer *bring_definer(struct plan *plan, const struct driver_plan *dp,
				    const char *symbol);
char *bring_cut_off(struct plan *plan, const struct driver_plan *dp, const struct definer *d,
		    size_t most);

#endif
