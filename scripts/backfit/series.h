/* SPDX-License-Identifier: GPL-2.0 */
/* The patches of a package, one for each change, made by git from a folder's history. */
#ifndef BACKFIT_SERIES_H
#define BACKFIT_SERIES_H

int series_begin(const char *dir, const char *origin);
int series_commit(const char *dir, const char *subject, const char *body);
int series_write(const char *dir, const char *patches);

#endif
