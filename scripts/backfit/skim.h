/* SPDX-License-Identifier: GPL-2.0 */
/* A source without the functions and tables that a semantic patch has nothing to do with. */
#ifndef BACKFIT_SKIM_H
#define BACKFIT_SKIM_H

#include <stddef.h>

#include "mem.h"
#include "skim_rule.h"

/**
 * struct skim_part - one body or initializer that was put aside
 * @text: what stood between its braces, in the text that was skimmed
 * @len: its length in bytes
 */
struct skim_part {
	const char *text;
	size_t len;
};

/**
 * struct skim - what was put aside of one source
 * @tag: begins each mark, and stands nowhere in the source
 * @part: in the order in which they stand there
 */
struct skim {
	char *tag;
	VEC(struct skim_part) part;
};

char *skim_text(struct skim *skim, const struct skim_rule *rule, const struct map *names,
		const char *text, size_t len);
char *skim_undo(const struct skim *skim, const char *text);
void skim_free(struct skim *skim);

#endif
