/* SPDX-License-Identifier: GPL-2.0 */
/* What closes gaps: evolutions, shim headers, compat sources and bundles, read from the repository. */
#ifndef BACKFIT_LIBRARY_H
#define BACKFIT_LIBRARY_H

#include <stdbool.h>
#include <stddef.h>

#include "map.h"
#include "mem.h"

/**
 * struct entry - one evolution, compat source or bundle
 * @name: "net/ndo-eth-ioctl", "compat/ptp", "bundles/wireless"
 * @path: its file
 * @purpose: one sentence (an evolution's "///" line, a bundle's "What:")
 * @what: what changed upstream
 * @upstream: the upstream commit
 * @when: the condition, an expression of questions; "" is always
 * @provides: the names that it closes gaps of
 * @n_provides: how many; 0: a stack, a bundle that comes only where one of its sources
 *	is named, and whose headers then mean all that they declare
 * @confidence: evolutions: "High", "Moderate" or "Low"
 * @reduced: what is lost, or NULL
 * @after: evolutions: names of those that must run before it
 * @n_after: how many
 * @test: evolutions: the folder with its test, relative to the repository
 * @options: evolutions: further words for spatch's command line
 * @source: bundles: files to build, relative to the tree
 * @n_source: how many
 * @header: bundles: headers that replace the target's, "include/linux/x.h"
 * @n_header: how many
 * @ahead: bundles: "struct x: MEMBER", a member that is put ahead of all others of a record
 *	in a header of the bundle's, for what the target's kernel reads there; or NULL
 * @trial: evolutions: one that is tried: it comes before all else that closes a gap
 */
struct entry {
	char *name;
	char *path;
	char *purpose;
	char *what;
	char *upstream;
	char *when;
	char **provides;
	size_t n_provides;
	char *confidence;
	char *reduced;
	char **after;
	size_t n_after;
	char *test;
	char *options;
	char **source;
	size_t n_source;
	char **header;
	size_t n_header;
	char *ahead;
	bool trial;
};

/* A growing array of them, for vec_push(). */
struct entry_list {
	struct entry *v;
	size_t n, room;
};

/**
 * struct library - all of it
 * @dir: the repository's root
 * @evolution: evolutions; each stands behind those that it names in After:
 * @compat: compat sources
 * @bundle: bundles
 * @symbol: symbols of the newest tree's configuration; each provides one, as CONFIG_X
 * @shim: paths of shim headers relative to backport-include/, as keys
 */
struct library {
	char *dir;
	struct entry_list evolution;
	struct entry_list compat;
	struct entry_list bundle;
	struct entry_list symbol;
	struct map shim;
};

char *library_find_dir(void);
int library_read(struct library *library, const char *dir);
int library_load(struct library *library, const char *dir);
int library_add(struct library *library, const char *dir, const char *name, bool trial);
void library_free(struct library *library);

#endif
