/* SPDX-License-Identifier: GPL-2.0 */
/*
 * A source file of the newest tree as tokens, without what the target's
 * configuration leaves out.
 */
#ifndef BACKFIT_SOURCE_H
#define BACKFIT_SOURCE_H

#include <stdbool.h>
#include <stddef.h>

#include "facts.h"
#include "lexer.h"
#include "map.h"
#include "mem.h"

/**
 * struct source_include - an #include line
 * @path: what is included, without quotes or brackets
 * @local: in quotes
 * @line: where
 */
struct source_include {
	char *path;
	bool local;
	unsigned int line;
};

/**
 * struct source_macro - a #define of the file's own
 * @name: its name
 * @param: parameters' names
 * @params: how many
 * @function_like: it has a parameter list
 * @body: its body's tokens; their lines are those of the file
 * @line: where
 */
struct source_macro {
	char *name;
	char **param;
	unsigned int params;
	bool function_like;
	VEC(struct token) body;
	unsigned int line;
};

/**
 * struct source - one file
 * @path: relative to the tree
 * @text: its text, which the tokens point into
 * @token: its tokens without directives and without inactive branches
 * @include: its #include lines
 * @macro: its macros
 */
struct source {
	char *path;
	char *text;
	VEC(struct token) token;
	VEC(struct source_include) include;
	VEC(struct source_macro) macro;
};

/**
 * struct source_config - what decides its conditions
 * @target: CONFIG_ symbols are those of these facts
 * @newest: with these, too, what nothing defines is not defined; NULL leaves that open
 * @defined: names that the driver's files and flags define; NULL for none
 * @own: values ("y", "m", "n") of symbols, without CONFIG_, that the package
 *	itself sets, which go before the target's; NULL for none
 * @given: symbols, with CONFIG_, that the package sets since the target has what they
 *	stand for; NULL for none
 * @sure: keep only what is sure to be compiled: a branch of which the condition
 *	cannot be told is left out
 */
struct source_config {
	struct facts *target;
	struct facts *newest;
	const struct map *defined;
	const struct map *own;
	const struct map *given;
	bool sure;
};

int source_read(struct source *source, const char *root, const char *path,
		const struct source_config *config);
void source_free(struct source *source);

#endif
