/* SPDX-License-Identifier: GPL-2.0 */
/* The build's log, read for verify.c: each error is laid to its module and to its gap. */
#ifndef BACKFIT_VERIFY_LOG_H
#define BACKFIT_VERIFY_LOG_H

#include <jansson.h>

#include "verify.h"

/**
 * struct reading - the build's log being read
 * @verify: gets the errors; has the modules
 * @manifest: the package's
 * @package: the package's real path
 * @pending: errors whose object is not told yet
 */
struct reading {
	struct verify *verify;
	json_t *manifest;
	const char *package;
	VEC(char *) pending;
};

static inline const char *string_of(json_t *object, const char *key)
{
	return json_string_value(json_object_get(object, key));
}

void verify_add_error(struct reading *r, struct verify_module *m, const char *text);
void verify_read_log(struct reading *r, const char *log);

#endif
