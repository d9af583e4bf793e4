/* SPDX-License-Identifier: GPL-2.0 */
/* The files of a source tree that may export symbols, or say whether others are built. */
#ifndef BACKFIT_EXPORT_TREE_H
#define BACKFIT_EXPORT_TREE_H

#include <stdbool.h>

#include "kernel.h"
#include "str.h"

/**
 * typedef export_tree_see - told of one file
 * @path: the file, relative to the source tree; stays for the call only
 * @dir: its folder, open
 * @name: its name there
 * @data: the caller's
 */
typedef void export_tree_see(const char *path, int dir, const char *name, void *data);

void export_tree_walk(const struct kernel *kernel, export_tree_see *see, void *data);
void export_tree_fingerprint(const struct kernel *kernel, struct strbuf *out);
bool export_tree_is_makefile(const char *path);

#endif
