/* SPDX-License-Identifier: GPL-2.0 */
/* How a sample is put to the compiler: many headers at once, then ever fewer. */
#ifndef STAGES_H
#define STAGES_H

#include "sample.h"

/* Where the compiler first agreed; what no stage settled ends as one of the last three. */
enum stage {
	OPEN,
	TOGETHER,
	IN_GROUPS,
	BEHIND_COMMON,
	ALONE,
	WITH_ALL,
	NOT_COMPILED,
	DISAGREES,
	UNSPOKEN,
	STAGES,
};

extern const char *const stage_name[STAGES];

int stages_run(struct sample *sample, const char *dir);

#endif
