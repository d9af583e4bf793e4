/* SPDX-License-Identifier: GPL-2.0 */
/* What a user's name of a driver leads to, for driver.c. */
#ifndef BACKFIT_DRIVER_FINDER_H
#define BACKFIT_DRIVER_FINDER_H

#include "driver.h"
#include "kbuild.h"
#include "map.h"

/**
 * struct finder - what a name is being resolved with
 * @tree: the newest source tree
 * @build: its build directory, or NULL
 * @driver: the driver; gets its folder where the name is one
 * @read: struct kbuild by folder, NULL for one without Makefile; the kernel's, so that
 *	all its drivers share them, or @own
 * @own: where @read points for a kernel that keeps none
 * @module: the modules found
 * @builtin: modules left out because they are bool
 * @failed: a Makefile could not be read, which was told
 * @quiet: that a name leads to no module is not told
 */
struct finder {
	const char *tree, *build;
	struct driver *driver;
	struct map *read, own;
	VEC(struct driver_module) module;
	unsigned int builtin;
	bool failed;
	bool quiet;
};

void finder_init(struct finder *f, const struct kernel *newest, struct driver *driver);
struct kbuild *finder_kbuild(struct finder *f, const char *dir);
int finder_find(struct finder *f, const char *name);
void finder_free(struct finder *f);

#endif
