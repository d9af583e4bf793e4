/* SPDX-License-Identifier: GPL-2.0 */
/* Does a source still use an API that an evolution was to take out of it? */
#ifndef BACKFIT_LEFTOVER_H
#define BACKFIT_LEFTOVER_H

#include <stddef.h>

#include "unparsed.h"

unsigned int leftover_line_within(const char *text, size_t len, const char *api,
				  const struct spans *spans);
unsigned int leftover_line(const char *text, size_t len, const char *api);

#endif
