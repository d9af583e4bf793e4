/* SPDX-License-Identifier: GPL-2.0 */
/* Changes as a semantic patch, and as C that shows them. */
#ifndef BACKFIT_INFER_RULE_H
#define BACKFIT_INFER_RULE_H

#include "infer_vote.h"
#include "str.h"

bool infer_rule_write(struct strbuf *out, const struct infer_use *use,
		      const struct infer_cluster *cluster);
const char *infer_rule_cannot(const struct infer_use *use, const struct infer_cluster *cluster);
bool infer_is_loop(const struct infer_use *use);
char *infer_code(const char *form, const char *(*slot)(const char *name, void *data), void *data);

#endif
