/* SPDX-License-Identifier: GPL-2.0 */
/*
 * spatch changes little within a #define. So that an evolution reaches what
 * macros' bodies hold, these are written out as plain code while spatch works
 * and put back into their #define afterwards.
 */
#ifndef BACKFIT_UNFOLD_H
#define BACKFIT_UNFOLD_H

#include <stdbool.h>
#include <stddef.h>

#include "map.h"
#include "mem.h"

/**
 * struct unfold_api - a name that is looked for in macros' bodies
 * @name: as evolutions' "Provides:" names it
 * @macro: the macros that initialize this member; NULL where any may that has
 *	a member of the name
 */
struct unfold_api {
	const char *name;
	const struct map *macro;
};

/**
 * struct unfold_piece - a part of a body that spatch is shown
 * @open: what stands before it
 * @head: what that stands for, without continuations
 * @declared: what makes an initializer a variable's, behind @open; NULL for other parts
 * @indent: taken away before each line of an initializer but its first
 * @lines: as many line breaks follow @open
 */
struct unfold_piece {
	char *open, *head, *declared, *indent;
	unsigned int lines;
};

/**
 * struct unfold_macro - one #define
 * @text: all of it, as it was
 * @line: where it stands
 * @piece: the parts of its body
 * @close: what stands behind the last
 * @tail: what that stands for
 * @lines: as many line breaks follow @close
 */
struct unfold_macro {
	char *text;
	unsigned int line;
	VEC(struct unfold_piece) piece;
	char *close, *tail;
	unsigned int lines;
};

/**
 * struct unfold_word - an operator of the preprocessor's
 * @mark: what spatch is shown for it
 * @text: how it was written
 */
struct unfold_word {
	char *mark, *text;
};

/**
 * struct unfold - all that was written out of one source
 * @macro: the macros, in their order
 * @word: the operators
 * @before: stands before a parameter
 * @behind: stands behind a parameter
 * @tag: begins each mark, and stands nowhere else
 */
struct unfold {
	VEC(struct unfold_macro) macro;
	VEC(struct unfold_word) word;
	char *before, *behind, *tag;
};

char *unfold_text(struct unfold *unfold, const char *text, size_t len, const char *rule,
		  const struct unfold_api *api, size_t apis);
char *unfold_undo(const struct unfold *unfold, const char *text, unsigned int *lost);
bool unfold_reaches(const char *text, size_t len, unsigned int line, const char *name);
void unfold_free(struct unfold *unfold);

#endif
