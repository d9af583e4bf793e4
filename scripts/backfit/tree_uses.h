/* SPDX-License-Identifier: GPL-2.0 */
/* Who in a kernel's source tree uses a name. */
#ifndef BACKFIT_TREE_USES_H
#define BACKFIT_TREE_USES_H

#include <stdbool.h>
#include <stddef.h>

#include "mem.h"

enum wanted_form {
	WANTED_NAME, /* an identifier that is no member */
	WANTED_TAG, /* behind struct, union or enum */
	WANTED_MEMBER, /* behind . or ->, in a file that also has the record's name */
	WANTED_HEADER, /* in an #include line */
};

/**
 * struct wanted_name - what is looked for
 * @form: how it stands in C
 * @word: the identifier, or the header as it is included
 * @record: WANTED_MEMBER: its record's tag or typedef; NULL for any
 */
struct wanted_name {
	enum wanted_form form;
	const char *word;
	const char *record;
};

/**
 * struct tree_user - one file that uses it
 * @file: relative to the tree
 * @line: the first line that does
 * @is_module: it says MODULE_LICENSE: a module's main file
 */
struct tree_user {
	const char *file;
	unsigned int line;
	bool is_module;
};

/**
 * struct tree_uses - all of them
 * @arena: holds the paths
 * @user: sorted by file
 * @files: how many files were looked through
 * @modules: how many of @user are modules' main files
 *
 * Zero-initialise it, and tree_uses_free() it.
 */
struct tree_uses {
	struct arena arena;
	VEC(struct tree_user) user;
	unsigned int files, modules;
};

void tree_uses_find(struct tree_uses *uses, const char *tree, const struct wanted_name *wanted);
unsigned int text_uses(const char *text, size_t len, const struct wanted_name *wanted);
void tree_uses_free(struct tree_uses *uses);

#endif
