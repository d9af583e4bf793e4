/* SPDX-License-Identifier: GPL-2.0 */
/* What a driver's source must spell otherwise because it stands in a package. */
#ifndef BACKFIT_RENAME_H
#define BACKFIT_RENAME_H

#include <stdbool.h>
#include <stddef.h>

#include "map.h"

char *rename_config(const char *text, size_t len, const struct map *symbols, bool *changed);
char *rename_trace_path(const char *text, size_t len, const char *dir, bool *changed);
char *rename_config_make(const char *text, const struct map *symbols);

#endif
