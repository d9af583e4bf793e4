/* SPDX-License-Identifier: GPL-2.0 */
/* A package while it is being made: what is in it, and where it came from. */
#ifndef BACKFIT_CONTENTS_H
#define BACKFIT_CONTENTS_H

#include "apply.h"
#include "plan.h"
#include "series.h"

/**
 * struct content - one file of a package
 * @origin: "tree", "library" or "generated"
 * @from: its path in the tree or in the library; NULL where it was generated
 * @pristine: SHA-256 of the tree's file, or NULL
 * @sha256: of the file as it is in the package
 */
struct content {
	const char *origin;
	char *from;
	char *pristine;
	char *sha256;
};

/**
 * struct contents - all of it
 * @plan: what it is made from
 * @dir: the package's folder
 * @work: the folder of the drivers' files and their history
 * @series: how these files became what they are
 * @scratch: a folder for temporary files
 * @file: struct content by path in the package
 * @config: the package's own symbols: struct driver_config by name
 * @application: the evolutions that are run on files
 * @failed: something could not be done and was told
 * @driver_failed: for each driver of the plan, whether an evolution failed on it
 */
struct contents {
	const struct plan *plan;
	char *dir, *work, *scratch;
	struct series series;
	struct map file;
	struct map config;
	VEC(struct application) application;
	bool failed;
	bool *driver_failed;
};

int contents_add(struct contents *c, const char *path, const char *origin, const char *from,
		 const char *data, size_t len);
int contents_copy(struct contents *c, const char *path, const char *origin, const char *from,
		  const char *full);
int contents_move(struct contents *c, const char *path, const char *origin, const char *from,
		  const char *full);
int contents_error(const char *path, int err);
void contents_free(struct contents *c);

#endif
