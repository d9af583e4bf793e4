/* SPDX-License-Identifier: GPL-2.0 */
/* What files of the older kernel include in place of a header. */
#ifndef BACKFIT_INFER_HEADER_H
#define BACKFIT_INFER_HEADER_H

#include "infer_example.h"

void infer_header_examples(struct infer_examples *examples, const struct infer_files *files,
			   const struct infer_source *newer, const struct infer_source *older,
			   const struct infer_use *use);

#endif
