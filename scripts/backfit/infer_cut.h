/* SPDX-License-Identifier: GPL-2.0 */
/* The part of a statement around a use of an API, and what stands there in the older kernel. */
#ifndef BACKFIT_INFER_CUT_H
#define BACKFIT_INFER_CUT_H

#include "infer_align.h"

/**
 * struct infer_span - some of a file's tokens
 * @from: the first
 * @to: behind the last
 */
struct infer_span {
	uint32_t from, to;
};

/* A growing array of them, for vec_push(). */
struct infer_spans {
	struct infer_span *v;
	size_t n, room;
};

/**
 * struct infer_cut - what was cut out
 * @newer: the use and what had to come with it
 * @older: what stands there in the older kernel; may be empty
 */
struct infer_cut {
	struct infer_span newer, older;
};

void infer_cut_out(const struct infer_pair *pair, struct infer_cut whole, struct infer_span site,
		   struct infer_cut *cut);
void infer_split(const struct infer_source *source, struct infer_span span,
		 struct infer_spans *out);
bool infer_spans_equal(const struct infer_source *a, struct infer_span x,
		       const struct infer_source *b, struct infer_span y);

#endif
