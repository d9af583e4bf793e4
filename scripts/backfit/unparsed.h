/* SPDX-License-Identifier: GPL-2.0 */
/* What spatch passed over in a source, by what it says itself. */
#ifndef BACKFIT_UNPARSED_H
#define BACKFIT_UNPARSED_H

#include "mem.h"

/**
 * struct span - lines of a source
 * @first: the first, from 1
 * @last: the last
 */
struct span {
	unsigned int first, last;
};

/* A growing array of them, for vec_push(). */
struct spans {
	struct span *v;
	size_t n, room;
};

/* The words that make spatch say so. */
#define UNPARSED_OPTIONS "--verbose-parsing", "--parse-error-msg"

void unparsed_read(struct spans *spans, const char *said, const char *file);

#endif
