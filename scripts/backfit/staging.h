/* SPDX-License-Identifier: GPL-2.0 */
/* A folder that is made aside and put in place whole, or not at all. */
#ifndef BACKFIT_STAGING_H
#define BACKFIT_STAGING_H

#include <stdbool.h>

int staging_check(const char *out, const char *mark, bool force);
int staging_run(const char *out, const char *mark, bool force,
		int (*make)(const char *stage, void *data), void *data);

#endif
