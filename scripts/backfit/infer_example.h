/* SPDX-License-Identifier: GPL-2.0 */
/* Uses of an API in code that both kernels have, and what stands there in the older one. */
#ifndef BACKFIT_INFER_EXAMPLE_H
#define BACKFIT_INFER_EXAMPLE_H

#include "infer_cut.h"
#include "infer_form.h"
#include "infer_trees.h"

enum infer_api_kind {
	INFER_NAME, /* a function, macro, constant or variable */
	INFER_MEMBER,
	INFER_TAG,
	INFER_HEADER,
};

/**
 * struct infer_use - what is looked for
 * @kind: what it is
 * @word: the name; a header as "<linux/x.h>"
 * @record: INFER_MEMBER: its record's tag
 * @callback: it is a callback that both kernels have: what counts are the functions
 *	that it is set to
 * @is_type: INFER_NAME: a typedef
 */
struct infer_use {
	enum infer_api_kind kind;
	const char *word, *record;
	bool callback, is_type;
};

enum infer_outcome {
	INFER_SAME, /* the older kernel has the same code */
	INFER_CHANGED, /* it has other code there */
	INFER_NOWHERE, /* what the use became is not to be found */
	INFER_OTHERWISE, /* a callback is the same, but set as another member */
};

/**
 * enum infer_tested - what becomes of what a use returns
 * @INFER_NOT_TESTED: nothing, or nothing that both kernels show
 * @INFER_TESTED_ALIKE: both kernels' drivers compare it in the same way
 * @INFER_TESTED_OTHERWISE: they do it in another
 */
enum infer_tested {
	INFER_NOT_TESTED,
	INFER_TESTED_ALIKE,
	INFER_TESTED_OTHERWISE,
};

/**
 * struct infer_swap - where a use's newer code would stand in the older file: bytes of both files
 * @there: it can be told
 * @newer_from: the newer code
 * @newer_to: behind it
 * @older_from: what it would stand in place of; may be empty
 * @older_to: behind it
 */
struct infer_swap {
	bool there;
	uint32_t newer_from, newer_to, older_from, older_to;
};

/**
 * struct infer_example - one use
 * @files: the file
 * @item: what the use is in: a function's or variable's name
 * @line: where, in the newer file
 * @older_line: in the older one, 0 for nowhere
 * @outcome: what became of it
 * @form: INFER_CHANGED: the ways to read the change; INFER_OTHERWISE: the members
 * @forms: how many
 * @in_array: a callback is set in an array's element
 * @tested: INFER_CHANGED: how its result is
 * @swap: INFER_CHANGED: how the newer code gets into the older file
 * @beside: statements of the older code near it that are made of the use's arguments, as
 *	forms' text; with "<" before those that stand before it, ">" behind it
 */
struct infer_example {
	const struct infer_files *files;
	char *item;
	unsigned int line, older_line;
	enum infer_outcome outcome;
	struct infer_form form[2];
	unsigned int forms;
	bool in_array;
	enum infer_tested tested;
	struct infer_swap swap;
	VEC(char *) beside;
};

/**
 * struct infer_examples - a growing array of them, for vec_push()
 * @same: uses in functions and variables that are the same in both kernels, which
 *	are only counted
 * @elsewhere: callbacks that are no function of the file, in both kernels
 */
struct infer_examples {
	struct infer_example *v;
	size_t n, room;
	unsigned int same, elsewhere;
};

struct infer_swap infer_swap_of(const struct infer_source *newer, struct infer_span from,
				const struct infer_source *older, struct infer_span to);
void infer_examples_in(struct infer_examples *examples, const struct infer_files *files,
		       struct infer_source *newer, const struct infer_source *older,
		       const struct infer_use *use);
void infer_examples_free(struct infer_examples *examples);

#endif
