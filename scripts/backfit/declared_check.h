/* SPDX-License-Identifier: GPL-2.0 */
/* DECLARED_IN() asked of a compiler: where does it say that a name was declared? */
#ifndef BACKFIT_DECLARED_CHECK_H
#define BACKFIT_DECLARED_CHECK_H

#include <stdbool.h>

#include "map.h"
#include "str.h"

void declared_check_write(const char *header, const struct strbuf *probes, struct strbuf *out);
int declared_check_read(char *log, const char *header, struct map *found);

#endif
