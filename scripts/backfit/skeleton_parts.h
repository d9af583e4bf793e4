/* SPDX-License-Identifier: GPL-2.0 */
/* What the parts of a skeleton share; not for others. */
#ifndef BACKFIT_SKELETON_PARTS_H
#define BACKFIT_SKELETON_PARTS_H

#include "skeleton.h"

void skeleton_rule(struct skeleton *s);
void skeleton_form(struct skeleton *s);
char *skeleton_param_name(const struct skeleton *s, const struct type *function, unsigned int at);
bool skeleton_is_void(const struct type *type);
bool skeleton_is_number(const struct type *type, struct facts *facts);
char *skeleton_converted(const struct type *to, struct facts *to_facts, const struct type *from,
			 struct facts *from_facts, const char *name);
const char *skeleton_tag(const char *type);
void skeleton_list(struct strbuf *out, const char *start, const char *const *word, size_t n,
		   const char *end);

#endif
