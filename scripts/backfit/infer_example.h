/* SPDX-License-Identifier: GPL-2.0 */
/* Uses of an API in code that both kernels have, and what stands there in the older one. */
#ifndef BACKFIT_INFER_EXAMPLE_H
#define BACKFIT_INFER_EXAMPLE_H

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
 * struct infer_example - one use
 * @files: the file
 * @item: what the use is in: a function's or variable's name
 * @line: where, in the newer file
 * @older_line: in the older one, 0 for nowhere
 * @outcome: what became of it
 * @form: INFER_CHANGED: the ways to read the change; INFER_OTHERWISE: the members
 * @forms: how many
 * @in_array: a callback is set in an array's element
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

void infer_examples_in(struct infer_examples *examples, const struct infer_files *files,
		       struct infer_source *newer, const struct infer_source *older,
		       const struct infer_use *use);
void infer_examples_free(struct infer_examples *examples);

#endif
