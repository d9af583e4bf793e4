/* SPDX-License-Identifier: GPL-2.0 */
/* An API that is to be inferred: what it is on both kernels, and when the target needs a rule. */
#ifndef BACKFIT_INFER_SUBJECT_H
#define BACKFIT_INFER_SUBJECT_H

#include "facts.h"
#include "infer_example.h"

/**
 * struct infer_subject - one API
 * @api: its name, as plans write it
 * @use: what is looked for in drivers
 * @newer: on the newest kernel; NULL for a header
 * @older: on the target, or NULL
 * @word: what @use points to
 * @record: the same
 */
struct infer_subject {
	char *api;
	struct infer_use use;
	const struct fact *newer, *older;
	char *word, *record;
};

int infer_subject_find(struct infer_subject *subject, struct facts *newest, struct facts *target,
		       const char *api);
char *infer_subject_when(const struct infer_subject *subject, struct facts *newest,
			 struct facts *target);
char *infer_subject_area(const struct infer_subject *subject);
const char *infer_subject_unhandled(const struct infer_subject *subject, struct facts *target);
void infer_subject_free(struct infer_subject *subject);

#endif
