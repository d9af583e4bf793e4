/* SPDX-License-Identifier: GPL-2.0 */
/* The changes that most examples agree on. */
#ifndef BACKFIT_INFER_VOTE_H
#define BACKFIT_INFER_VOTE_H

#include "facts.h"
#include "infer_example.h"

/**
 * struct infer_beside - a statement that comes with a change
 * @text: it, as of a form
 * @before: it stands before the use, else behind it
 * @votes: in how many examples
 */
struct infer_beside {
	const char *text;
	bool before;
	unsigned int votes;
};

/**
 * struct infer_cluster - one change, and who shows it
 * @pattern: the newer code, as of a form
 * @text: the older one
 * @beside: statements that come with it in most examples
 * @example: the examples; they belong to the caller
 */
struct infer_cluster {
	char *pattern, *text;
	VEC(struct infer_beside) beside;
	VEC(const struct infer_example *) example;
};

/**
 * struct infer_vote - all changes of one API
 * @cluster: the one that most examples show first
 * @same: how many uses the older kernel has in the same form
 * @changed: how many have another there
 * @nowhere: how many have no counterpart
 * @otherwise: how many set the same callback as another member there
 * @open: how many of @changed are no function of the newer code
 * @why_open: why the first of them is not, or NULL
 */
struct infer_vote {
	VEC(struct infer_cluster) cluster;
	unsigned int same, changed, nowhere, otherwise, open;
	const char *why_open;
};

void infer_vote_make(struct infer_vote *vote, const struct infer_example *const *example, size_t n,
		     struct facts *target);
void infer_vote_free(struct infer_vote *vote);
bool infer_is_c_word(const char *s, size_t len);
char *infer_general(const char *pattern, const char *text, char **general_text);

#endif
