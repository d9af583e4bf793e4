/* SPDX-License-Identifier: GPL-2.0 */
/* Evolutions run on files, with spatch. */
#ifndef BACKFIT_APPLY_H
#define BACKFIT_APPLY_H

#include <stdbool.h>
#include <stddef.h>

#include "library.h"
#include "map.h"
#include "mem.h"

/**
 * struct application_api - a name that calls for an evolution
 * @name: the name, which must be gone afterwards
 * @may_stay: it exists on the target, in another form, and may be in use there
 *	afterwards
 * @macro: members: the macros that initialize it by their bodies; the application's. NULL
 *	where that is not known
 */
struct application_api {
	const char *name;
	bool may_stay;
	struct map *macro;
};

/**
 * struct application - one evolution on one file
 * @evolution: which
 * @file: the file, relative to the folder that apply_all() is given
 * @api: the names in it that call for the evolution; at least one
 * @failed: it could not be done, which was told; set by apply_all(), also where one
 *	before it on the same file failed
 * @result: the file's text after it, a path relative to the same folder; set by
 *	apply_all(); NULL where nothing was changed
 */
struct application {
	const struct entry *evolution;
	const char *file;
	VEC(struct application_api) api;
	bool failed;
	char *result;
};

int apply_all(struct application *application, size_t n, const char *library, const char *dir);
void apply_ahead(struct application *application, size_t n, const char *library, const char *dir,
		 const volatile bool *stop);
void application_free(struct application *application);

#endif
