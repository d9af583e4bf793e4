/* SPDX-License-Identifier: GPL-2.0 */
/* The two kernels that a command stands between, and the library that leads from one to the other. */
#ifndef BACKFIT_BETWEEN_H
#define BACKFIT_BETWEEN_H

#include "kernel.h"
#include "library.h"
#include "options.h"

/**
 * struct between - what --from and --to name
 * @newest: the newest tree, where drivers come from
 * @target: the kernel that they shall run on
 * @library: shims, evolutions and bundles
 * @old_source: the source tree that the target was built from; NULL where it is not at hand
 *
 * Zero-initialise it; between_close() takes it in every state.
 */
struct between {
	struct kernel newest, target;
	struct library library;
	char *old_source;
};

int between_open(struct between *between, const struct options *options);
void between_close(struct between *between);

#endif
