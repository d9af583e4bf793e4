/* SPDX-License-Identifier: GPL-2.0 */
/* The patches of a package, one for each change, made by git from a folder's history. */
#ifndef BACKFIT_SERIES_H
#define BACKFIT_SERIES_H

#include <stdbool.h>
#include <stdio.h>

#include "map.h"

/**
 * struct series - a folder's history while it is being made
 * @dir: the folder
 * @stream: what git is given in the end, a file beside it
 * @changed: the files that the next commit is about, as keys
 * @failed: the stream could not be written, which was told
 */
struct series {
	char *dir;
	FILE *stream;
	struct map changed;
	bool failed;
};

int series_begin(struct series *series, const char *dir, const char *origin);
void series_change(struct series *series, const char *file);
int series_commit(struct series *series, const char *subject, const char *body);
int series_write(struct series *series, const char *patches);
void series_free(struct series *series);

#endif
