/* SPDX-License-Identifier: GPL-2.0 */
/* What the parts of a skeleton share; not for others. */
#ifndef BACKFIT_SKELETON_PARTS_H
#define BACKFIT_SKELETON_PARTS_H

#include "skeleton.h"

void skeleton_rule(struct skeleton *s);
void skeleton_form(struct skeleton *s);
char *skeleton_param_name(const struct skeleton *s, const struct type *function, unsigned int at);
const char *skeleton_tag(const char *type);
void skeleton_list(struct strbuf *out, const char *start, const char *const *word, size_t n,
		   const char *end);

#endif
