/* SPDX-License-Identifier: GPL-2.0 */
/* The examples of many APIs, from one reading of all files that have one of them. */
#ifndef BACKFIT_INFER_COLLECT_H
#define BACKFIT_INFER_COLLECT_H

#include "infer_example.h"

void infer_collect(const struct infer_trees *trees, const struct infer_use *use, size_t n,
		   struct infer_examples *examples);

#endif
