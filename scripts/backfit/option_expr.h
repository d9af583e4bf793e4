/* SPDX-License-Identifier: GPL-2.0 */
/* Expressions of the newest tree's Kconfig, as the package's Kconfig says them. */
#ifndef BACKFIT_OPTION_EXPR_H
#define BACKFIT_OPTION_EXPR_H

#include "map.h"
#include "mem.h"
#include "plan.h"

/**
 * struct option_scope - who a symbol belongs to
 * @own: the package's symbols, by name
 * @given: "CONFIG_X" for what the target has without naming it
 * @value: all values as they are at generation (char *), by name
 * @asked: gets the names of the target's symbols that expressions ask for
 */
struct option_scope {
	const struct map *own;
	const struct map *given;
	struct map value;
	struct map asked;
};

/**
 * struct option_terms - what all has to hold
 * @text: each condition as the newest tree's Kconfig has it
 */
struct option_terms {
	VEC(char *) text;
};

void option_scope_init(struct option_scope *scope, const struct plan *plan, const struct map *own);
char *option_expr(struct option_scope *scope, const char *expr, bool lenient);
enum tristate option_eval(const struct option_scope *scope, const char *expr, bool lenient);
bool option_asks_target(const struct option_scope *scope, const char *expr);
bool option_asks_own(const struct option_scope *scope, const char *expr);
void option_split(struct option_terms *terms, const char *expr);
void option_terms_free(struct option_terms *terms);
void option_scope_free(struct option_scope *scope);

#endif
