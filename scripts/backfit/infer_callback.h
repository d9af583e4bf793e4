/* SPDX-License-Identifier: GPL-2.0 */
/* Callbacks whose signature changed: drivers' functions take it on. */
#ifndef BACKFIT_INFER_CALLBACK_H
#define BACKFIT_INFER_CALLBACK_H

#include "infer_subject.h"
#include "str.h"

void infer_callback_examples(struct infer_examples *examples, const struct infer_files *files,
			     const struct infer_source *newer, const struct infer_source *older,
			     const struct infer_use *use);
char *infer_callback_write(struct strbuf *out, const struct infer_subject *subject,
			   struct facts *newest, struct facts *target,
			   const struct infer_example *const *example, size_t n);
char *infer_callback_test(const struct infer_subject *subject, struct facts *newest,
			  struct facts *target, const struct infer_example *const *example,
			  size_t n, bool older);

#endif
