/* SPDX-License-Identifier: GPL-2.0 */
/* A folder of modules built against a kernel, and what came of each. */
#ifndef COVERAGE_BUILD_H
#define COVERAGE_BUILD_H

#include <jansson.h>
#include <stdbool.h>
#include <stddef.h>

#include "map.h"

/**
 * struct build - one folder to build
 * @dir: the folder, absolute, with a Kbuild
 * @klib: the kernel's build directory
 * @cc: the compiler, or NULL for kbuild's own
 * @log: where make's words go
 * @without: objects that are not built, by their name in the folder's Kbuild
 * @part_of: by objects that are but parts of a module: that module's object in its folder
 *	(char *); modpost alone tells what such a module lacks
 * @compile_only: the kernel has no list of exports: nothing is linked
 */
struct build {
	const char *dir, *klib, *cc, *log;
	const char *without;
	const struct map *part_of;
	bool compile_only;
};

/**
 * struct kernel_symbols - what a kernel exports
 * @exported: names, from its Module.symvers
 */
struct kernel_symbols {
	struct map exported;
};

int kernel_symbols_read(const char *klib, struct kernel_symbols *symbols);
void kernel_symbols_free(struct kernel_symbols *symbols);
json_t *build_run(const struct build *build, const struct kernel_symbols *symbols,
		  const struct map *alone);
json_t *build_headers_read(const char *dir, const char *object);

#endif
