/* SPDX-License-Identifier: GPL-2.0 */
/* Evolutions run on files, with spatch. */
#ifndef BACKFIT_APPLY_H
#define BACKFIT_APPLY_H

#include <stdbool.h>
#include <stddef.h>

#include "library.h"

/**
 * struct application - one evolution on one file
 * @evolution: which
 * @file: the file, relative to the folder that apply_all() is given
 * @api: the name that calls for it and that must be gone afterwards
 * @may_stay: @api exists on the target, in another form, and may be in use there
 *	afterwards
 * @result: the file's text after it, a path relative to the same folder; set by
 *	apply_all(), the caller frees it; NULL where nothing was changed
 */
struct application {
	const struct entry *evolution;
	const char *file;
	const char *api;
	bool may_stay;
	char *result;
};

int apply_all(struct application *application, size_t n, const char *library, const char *dir);

#endif
