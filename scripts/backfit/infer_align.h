/* SPDX-License-Identifier: GPL-2.0 */
/* Which piece of an item became which on the other kernel. */
#ifndef BACKFIT_INFER_ALIGN_H
#define BACKFIT_INFER_ALIGN_H

#include "infer_source.h"

/**
 * struct infer_side - one item of the two that are aligned
 * @source: its file
 * @item: the item
 * @piece: its pieces
 * @mate: for each piece the one of the other side that it became, or -1
 */
struct infer_side {
	const struct infer_source *source;
	const struct infer_item *item;
	struct infer_pieces piece;
	int *mate;
};

/**
 * struct infer_pair - the same item in two kernels
 * @newer: in the newer one
 * @older: in the older one
 */
struct infer_pair {
	struct infer_side newer, older;
};

void infer_align(struct infer_pair *pair);
void infer_pair_free(struct infer_pair *pair);
bool infer_same(const struct infer_side *a, size_t i, const struct infer_side *b, size_t j);
double infer_likeness(const struct infer_source *a, uint32_t from, uint32_t to,
		      const struct infer_source *b, uint32_t b_from, uint32_t b_to);

#endif
