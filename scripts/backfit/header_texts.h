/* SPDX-License-Identifier: GPL-2.0 */
/* The texts of a kernel's headers, to look names up in. */
#ifndef BACKFIT_HEADER_TEXTS_H
#define BACKFIT_HEADER_TEXTS_H

#include "branches.h"
#include "headers.h"

/* One of them. */
struct header_text {
	char *s;
	size_t len;
};

/**
 * struct header_texts - the text of all headers, to look through many times
 * @list: the headers
 * @text: their texts, in the list's order; NULL for what could not be read
 * @loaded: they are there
 *
 * Zero-initialise it, and header_texts_free() it.
 */
struct header_texts {
	struct header_list list;
	VEC(struct header_text) text;
	bool loaded;
};

void branches_of_header(struct facts *facts, const char *header, const struct map *wanted,
			place_visitor visit, void *data);
void branches_search(struct facts *facts, struct header_texts *texts, const struct map *wanted,
		     place_visitor visit, void *data);
void header_texts_free(struct header_texts *texts);

#endif
