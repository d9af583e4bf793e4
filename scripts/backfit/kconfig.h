/* SPDX-License-Identifier: GPL-2.0 */
/* As much of Kconfig as a driver's own symbols need. */
#ifndef BACKFIT_KCONFIG_H
#define BACKFIT_KCONFIG_H

#include <stdbool.h>
#include <stddef.h>

#include "map.h"
#include "mem.h"

enum kconfig_type {
	KCONFIG_OTHER,
	KCONFIG_BOOL,
	KCONFIG_TRISTATE,
};

/**
 * enum tristate - a symbol's or an expression's value
 * @TRI_N: off
 * @TRI_M: as a module
 * @TRI_Y: on
 */
enum tristate {
	TRI_N,
	TRI_M,
	TRI_Y,
};

/**
 * struct kconfig_value - an expression that holds under a condition
 * @value: the expression, or a selected symbol
 * @when: the condition, or NULL for always
 */
struct kconfig_value {
	char *value;
	char *when;
};

/**
 * struct kconfig_symbol - one "config" entry
 * @name: without CONFIG_
 * @type: bool and tristate are told apart
 * @prompt: a user may choose it
 * @depends: its "depends on" expressions, each in parentheses, and-ed, or NULL
 * @within: the conditions of the if-blocks around it, the same way, or NULL
 * @menus: the conditions of the menus around it, the same way, or NULL
 * @line: its attributes as they are written, in their order
 * @help: its help text, indented as it is, or NULL
 * @value: its defaults
 * @select: what it selects
 */
struct kconfig_symbol {
	char *name;
	enum kconfig_type type;
	bool prompt;
	char *depends;
	char *within;
	char *menus;
	VEC(char *) line;
	char *help;
	VEC(struct kconfig_value) value;
	VEC(struct kconfig_value) select;
};

struct kconfig_symbol *kconfig_find(const char *tree, const char *dir, const char *name);
struct kconfig_value kconfig_split_if(const char *text);
void kconfig_free(struct kconfig_symbol *symbol);
bool kconfig_mentions(const char *expression, const char *name);
enum tristate kconfig_eval(const char *expression, const struct map *values);
int kconfig_load(const char *build, struct map *values);

#endif
