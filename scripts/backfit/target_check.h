/* SPDX-License-Identifier: GPL-2.0 */
/* A package's questions, written so that a build can ask them again. */
#ifndef BACKFIT_TARGET_CHECK_H
#define BACKFIT_TARGET_CHECK_H

#include "mem.h"
#include "plan.h"
#include "str.h"

/**
 * struct target_check - what a package takes along to ask again
 * @list: text of OUT/questions: question, answer and how it is asked, tabs
 *	between; '#' begins a comment
 * @source: text of OUT/questions.c
 * @declared: texts of OUT/declared-1.c and so on, one for each header that
 *	DECLARED_IN() asks about
 */
struct target_check {
	struct strbuf list;
	struct strbuf source;
	VEC(struct strbuf) declared;
};

int target_check_make(const struct plan *plan, const char *scratch, struct target_check *check);
void target_check_free(struct target_check *check);

#endif
