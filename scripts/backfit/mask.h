/* SPDX-License-Identifier: GPL-2.0 */
/* What spatch cannot read in a source, put aside while it works and put back afterwards. */
#ifndef BACKFIT_MASK_H
#define BACKFIT_MASK_H

#include <stddef.h>

#include "mem.h"

/**
 * struct mask_mark - one thing that was put aside
 * @mark: what stands for it, found nowhere else in the text
 * @text: what stood there; "" for what was put in
 * @line: where
 */
struct mask_mark {
	char *mark;
	char *text;
	unsigned int line;
};

/**
 * struct mask - all of one source
 * @mark: in the order in which they stand there
 */
struct mask {
	VEC(struct mask_mark) mark;
};

char *mask_text(struct mask *mask, const char *text, size_t len, const char *rule);
char *mask_undo(const struct mask *mask, const char *text, unsigned int *lost);
void mask_free(struct mask *mask);

#endif
