/* SPDX-License-Identifier: GPL-2.0 */
/* Facts as a reader of C sees them: a declaration in one line, what a call really calls. */
#ifndef BACKFIT_DESCRIBE_H
#define BACKFIT_DESCRIBE_H

#include "facts.h"

char *fact_declaration(const struct fact *fact);
char *fact_place(const struct fact *fact);
const struct fact *callable_by(const struct fact *(*find)(enum fact_kind kind, const char *name,
							  void *data),
			       void *data, const char *name);
const struct fact *facts_callable(struct facts *facts, const char *name);
const struct type *fact_callback(struct facts *facts, const struct fact *member);
bool fact_is_ours(const struct fact *fact);

#endif
