/* SPDX-License-Identifier: GPL-2.0 */
/* What files of the library, and headers that come along, say: each is read once. */
#ifndef BACKFIT_SAID_H
#define BACKFIT_SAID_H

#include "map.h"

/**
 * struct said - what one file says
 * @words: its identifiers, as keys
 * @written: those of lines that begin with '+', which a rule writes, as keys
 * @headers: what it includes in angle brackets, as keys
 */
struct said {
	struct map words, written, headers;
};

const struct said *said_in_file(struct map *known, const char *path);
const struct said *said_in_text(struct map *known, const char *name, const char *text);
void said_free(struct map *known);

#endif
