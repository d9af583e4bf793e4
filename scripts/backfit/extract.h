/* SPDX-License-Identifier: GPL-2.0 */
/* Single definitions taken out of a C file, as they stand there. */
#ifndef BACKFIT_EXTRACT_H
#define BACKFIT_EXTRACT_H

#include <stdbool.h>
#include <stddef.h>

#include "str.h"

int extract_items(const char *text, size_t len, bool prefer_bodies, const char *const *item,
		  unsigned int items, struct strbuf *out, struct strbuf *missing);

#endif
