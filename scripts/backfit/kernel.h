/* SPDX-License-Identifier: GPL-2.0 */
/* A kernel that a module can be built for: its build directory, its sources, its flags. */
#ifndef BACKFIT_KERNEL_H
#define BACKFIT_KERNEL_H

#include "facts.h"
#include "map.h"

struct header_list;

/**
 * struct kernel - a configured and prepared kernel
 * @build: its build directory, absolute
 * @source: its source tree, absolute; the same as @build for a build in place
 * @arch: ARCH as kbuild means it, or NULL for the default
 * @cross: CROSS_COMPILE, or NULL
 * @srcarch: the folder below arch/ that ARCH means, "x86"
 * @release: what `uname -r` says on it
 * @cc: the command line that kbuild compiles a module's C file with: compiler
 *	and flags without -c, -o and the file, shell words already split
 * @ccs: how many
 * @key: names all that facts about this kernel depend on; facts of the same
 *	key are the same
 * @headers: of the scan that is under way, or NULL
 * @makefiles: struct kbuild by folder, those that were read of its source tree; NULL
 *	where none are kept
 */
struct kernel {
	char *build;
	char *source;
	char *arch;
	char *cross;
	char *srcarch;
	char *release;
	char **cc;
	unsigned int ccs;
	char *key;
	struct header_list *headers;
	struct map *makefiles;
};

int kernel_open(struct kernel *kernel, const char *path, const char *arch, const char *cross);
int kernel_open_newest(struct kernel *kernel, const char *path, const char *arch,
		       const char *cross);
void kernel_close(struct kernel *kernel);
struct facts *kernel_facts(const struct kernel *kernel);
struct facts *kernel_facts_at_hand(const struct kernel *kernel);
char *kernel_facts_path(const struct kernel *kernel);

#endif
