/* SPDX-License-Identifier: GPL-2.0 */
/* A C file of headers and of lines that use them, and what the compiler says to each. */
#ifndef COMPILE_UNIT_H
#define COMPILE_UNIT_H

#include <stdbool.h>

#include "facts.h"
#include "map.h"
#include "proc.h"

/**
 * struct probe - some lines that the compiler takes or refuses
 * @text: the lines, ended by a newline; 15 at most
 * @refused: what the compiler said to them last, or NULL for nothing
 * @lost: a header left something open that swallowed them: nothing is known
 */
struct probe {
	const char *text;
	char *refused;
	bool lost;
};

/**
 * struct compile_unit - one C file
 * @facts: whose kernel and compile command
 * @dir: an own folder for its files
 * @name: its name in there
 * @before: what stands before all headers, or NULL
 * @include: headers as they are included, in order; NULL for those taken out
 * @header: set: the same, with those that were taken out
 * @includes: how many
 * @bad: set: errors in the header or in what it includes, for each of @include
 * @most_errors: the compiler gives up behind so many, and the probes are lost;
 *	0 for never
 * @lend: give headers the types that they expect from who includes them, as
 *	types of their own, where the compiler says that they lack them
 * @absent: names that are never lent, or NULL
 * @probe: the probes
 * @probes: how many
 */
struct compile_unit {
	struct facts *facts;
	const char *dir;
	char *name;
	const char *before;
	const char **include;
	const char **header;
	unsigned int includes;
	unsigned int *bad;
	unsigned int most_errors;
	bool lend;
	const struct map *absent;
	struct probe **probe;
	unsigned int probes;

	/* private */
	char *source, *errors, *needs;
	VEC(char *) words;
	const char *expanded;
	unsigned int stopped;
	bool provided;
	struct map lent;
	unsigned int lent_before;
};

void compile_unit_lend(struct compile_unit *unit, unsigned int include, const char *type);
int compile_units(struct compile_unit *unit, unsigned int units);
int compile_unit_expand(struct compile_unit *unit, const char *path);
void compile_unit_free(struct compile_unit *unit);

#endif
