/* SPDX-License-Identifier: GPL-2.0 */
/* Some drivers in one package, built together. */
#ifndef COVERAGE_BATCH_H
#define COVERAGE_BATCH_H

#include "build.h"
#include "coverage.h"

/**
 * struct batch - some drivers on one kernel
 * @coverage: the run
 * @target: whose plan says what comes along
 * @to: the build directory of the kernel that the package is made for
 * @klib: the one that it is built for; other than @to only where @plain
 * @plain: the drivers' sources as they are, nothing of backfit's but the Kbuild files
 * @symbols: what @klib exports; NULL: nothing is linked
 * @bundled: objects that bundles bring or that come along, whose exports are there for whoever
 *	needs them
 * @driver: the drivers
 * @n: how many
 */
struct batch {
	struct coverage *coverage;
	const struct target *target;
	const char *to, *klib;
	bool plain;
	const struct kernel_symbols *symbols;
	const struct map *bundled;
	const char **driver;
	size_t n;
};

int batch_run(const struct batch *batch, json_t *outcomes);

#endif
