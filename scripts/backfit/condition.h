/* SPDX-License-Identifier: GPL-2.0 */
/* The #if lines of a header, held against what a kernel's facts say. */
#ifndef BACKFIT_CONDITION_H
#define BACKFIT_CONDITION_H

#include <stddef.h>

#include "facts.h"

enum holds {
	HOLDS_NOT,
	HOLDS,
	HOLDS_MAYBE,
};

enum {
	MAX_CAUSES = 6
};

/**
 * struct cause - a name whose definition decides a condition
 * @s: the name, in the text that was given; not ended by a NUL
 * @len: its length
 * @defined: it is defined; else its absence decides
 */
struct cause {
	const char *s;
	size_t len;
	bool defined;
};

/**
 * struct if_condition - the value of an #if line
 * @holds: is it true?
 * @cause: the names that decide it, the first ones of many
 * @causes: how many
 * @any: any one of them would change it; else all must
 */
struct if_condition {
	enum holds holds;
	struct cause cause[MAX_CAUSES];
	unsigned int causes;
	bool any;
};

struct if_condition condition_of(const char *text, size_t len, struct facts *facts);
struct if_condition condition_of_name(const char *name, size_t len, struct facts *facts);
struct if_condition condition_not(struct if_condition c);
struct if_condition condition_and(struct if_condition a, struct if_condition b);
struct if_condition condition_or(struct if_condition a, struct if_condition b);

#endif
