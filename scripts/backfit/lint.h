/* SPDX-License-Identifier: GPL-2.0 */
/* Are evolutions what they must be: whole, understood by spatch, proved by their tests? */
#ifndef BACKFIT_LINT_H
#define BACKFIT_LINT_H

#include <stdbool.h>

#include "facts.h"
#include "library.h"

/**
 * struct finding - one thing that is wrong
 * @file: where, relative to the repository
 * @line: the line there, 0 for the file as a whole
 * @text: what is wrong, one line
 * @detail: lines that show it, as a diff, or NULL
 */
struct finding {
	char *file;
	unsigned int line;
	char *text;
	char *detail;
};

/**
 * struct linted - one evolution that is looked at
 * @entry: it; belongs to the library
 * @file: its path relative to the repository
 * @text: the file
 * @forms: how many forms its test has
 */
struct linted {
	const struct entry *entry;
	char *file;
	char *text;
	unsigned int forms;
};

/**
 * struct lint - what is looked at, and what was found
 * @library: the repository's, right or wrong
 * @evolution: those that are looked at
 * @finding: sorted by file and line
 * @whole: all of the repository's are looked at
 * @update: what the rules give is written as what tests expect
 */
struct lint {
	struct library library;
	VEC(struct linted) evolution;
	VEC(struct finding) finding;
	bool whole;
	bool update;
};

int lint_open(struct lint *lint, const char *const *path, unsigned int n);
int lint_check(struct lint *lint);
void lint_ask(struct lint *lint, struct facts *target, const char *name);
void lint_print(struct lint *lint, bool verbose);
char *lint_json(struct lint *lint);
void lint_free(struct lint *lint);

#endif
