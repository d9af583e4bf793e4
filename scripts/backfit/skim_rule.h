/* SPDX-License-Identifier: GPL-2.0 */
/* What a function must hold for a semantic patch to look at it at all. For skim.c. */
#ifndef BACKFIT_SKIM_RULE_H
#define BACKFIT_SKIM_RULE_H

#include <stdbool.h>

#include "map.h"
#include "mem.h"

/**
 * struct skim_clause - words of which a function must have one
 * @word: the words, as keys
 */
struct skim_clause {
	struct map word;
};

/**
 * struct skim_section - what one part of a rule, from @@ to @@, matches
 * @clause: a function that has no word of one of these is not matched
 * @by_name: it matches definitions of functions whose names other parts found
 */
struct skim_section {
	VEC(struct skim_clause) clause;
	bool by_name;
};

/**
 * struct skim_rule - a whole rule
 * @section: its parts
 * @word: the words of all clauses, as keys
 * @any: a part may match any function
 */
struct skim_rule {
	VEC(struct skim_section) section;
	struct map word;
	bool any;
};

void skim_rule_read(struct skim_rule *rule, const char *text, const char *macros);
void skim_rule_free(struct skim_rule *rule);

#endif
