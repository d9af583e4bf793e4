/* SPDX-License-Identifier: GPL-2.0 */
/* What the parts of lint share; not for others. */
#ifndef BACKFIT_LINT_PARTS_H
#define BACKFIT_LINT_PARTS_H

#include "head.h"
#include "lint.h"

struct finding *lint_find(struct lint *lint, const char *file, unsigned int line, const char *fmt,
			  ...) __attribute__((format(printf, 4, 5)));
void lint_head(struct lint *lint, const struct linted *e, const struct head *head);
void lint_order(struct lint *lint);
void lint_rule(struct lint *lint, const struct linted *e, const struct head *head);
int lint_forms(struct lint *lint);
void lint_overlaps(struct lint *lint);
bool lint_is_open(const char *text);
char *lint_relative(const struct lint *lint, const char *path);
unsigned int lint_key_line(const struct entry *entry, const char *key);

#endif
