/* SPDX-License-Identifier: GPL-2.0 */
/* Which files of a source tree a configuration leaves out, by what its Makefiles say. */
#ifndef BACKFIT_BUILT_H
#define BACKFIT_BUILT_H

#include "facts.h"
#include "map.h"

/**
 * struct built - what is known of a source tree
 * @makefile: the text of each folder's Kbuild or Makefile, by folder; "." for the top
 * @facts: say what is configured
 * @dir: folders that were asked about, with the answer
 */
struct built {
	const struct map *makefile;
	struct facts *facts;
	struct map dir;
};

bool built_is_left_out(struct built *built, const char *path);
void built_free(struct built *built);

#endif
