// SPDX-License-Identifier: GPL-2.0
/*
 * First the longest common run of pieces that read alike, then, in the gaps that
 * it leaves, those pieces that are most alike in the same order.
 */
#include "infer_align.h"

#include <stdlib.h>

enum {
	MOST_PIECES = 1500, /* of one side behind what both begin and end with */
	MOST_IN_GAP = 120,
	MOST_TOKENS = 400,
};

static const double alike_enough = 0.4;

/**
 * infer_likeness() - how alike two runs of tokens are
 * @a: the source of the first
 * @from: its first token
 * @to: behind its last
 * @b: the source of the second
 * @b_from: its first token
 * @b_to: behind its last
 *
 * Return: 0 (nothing in common) to 1 (the same tokens, in any order).
 */
double infer_likeness(const struct infer_source *a, uint32_t from, uint32_t to,
		      const struct infer_source *b, uint32_t b_from, uint32_t b_to)
{
	bool used[MOST_TOKENS] = { 0 };
	uint32_t common = 0, all = (to - from) + (b_to - b_from);

	if (!all || to - from > MOST_TOKENS || b_to - b_from > MOST_TOKENS)
		return 0;
	for (uint32_t i = from; i < to; i++)
		for (uint32_t j = b_from; j < b_to; j++)
			if (!used[j - b_from] && infer_at(a, i)->hash == infer_at(b, j)->hash) {
				used[j - b_from] = true;
				common++;
				break;
			}
	return 2.0 * common / all;
}

/**
 * infer_same() - do two pieces read alike?
 * @a: the side of one
 * @i: its index
 * @b: the side of the other
 * @j: its index
 */
bool infer_same(const struct infer_side *a, size_t i, const struct infer_side *b, size_t j)
{
	return a->piece.v[i].hash == b->piece.v[j].hash;
}

static void mate(struct infer_pair *pair, size_t i, size_t j)
{
	pair->newer.mate[i] = j;
	pair->older.mate[j] = i;
}

/* Which part of both sides is worked on. */
struct window {
	size_t i, n, j, m;
};

static double likeness_of(const struct infer_pair *pair, size_t i, size_t j)
{
	const struct infer_piece *a = &pair->newer.piece.v[i], *b = &pair->older.piece.v[j];
	double like;

	if (a->hash == b->hash)
		return 1;
	like = infer_likeness(pair->newer.source, a->from, a->to, pair->older.source, b->from,
			      b->to);
	return like >= alike_enough ? like : 0;
}

/* The order-keeping pairing with the largest sum of @weight, by dynamic programming. */
static void best_pairing(struct infer_pair *pair, struct window w, bool by_hash)
{
	size_t n = w.n - w.i, m = w.m - w.j, wide = m + 1;
	float *sum = xcalloc((n + 1) * wide, sizeof(*sum));
	float *like = xcalloc(n * m + 1, sizeof(*like));

	for (size_t i = n; i-- > 0;)
		for (size_t j = m; j-- > 0;) {
			float best = sum[(i + 1) * wide + j], with;

			like[i * m + j] =
				by_hash ? infer_same(&pair->newer, w.i + i, &pair->older, w.j + j)
					: likeness_of(pair, w.i + i, w.j + j);
			with = sum[(i + 1) * wide + j + 1] + like[i * m + j];
			if (sum[i * wide + j + 1] > best)
				best = sum[i * wide + j + 1];
			if (like[i * m + j] > 0 && with > best)
				best = with;
			sum[i * wide + j] = best;
		}
	for (size_t i = 0, j = 0; i < n && j < m;) {
		float here = sum[i * wide + j];

		if (like[i * m + j] > 0 && here == sum[(i + 1) * wide + j + 1] + like[i * m + j])
			mate(pair, w.i + i++, w.j + j++);
		else if (here == sum[(i + 1) * wide + j])
			i++;
		else
			j++;
	}
	free(sum);
	free(like);
}

static void fill_gaps(struct infer_pair *pair)
{
	size_t n = pair->newer.piece.n, m = pair->older.piece.n, i = 0, j = 0;

	while (i < n || j < m) {
		struct window w = { i, i, j, j };

		while (w.n < n && pair->newer.mate[w.n] < 0)
			w.n++;
		while (w.m < m && pair->older.mate[w.m] < 0)
			w.m++;
		if (w.n > w.i && w.m > w.j && w.n - w.i <= MOST_IN_GAP && w.m - w.j <= MOST_IN_GAP)
			best_pairing(pair, w, false);
		i = w.n + 1;
		j = w.m + 1;
	}
}

/**
 * infer_align() - align two items
 * @pair: both sides' @source and @item are set; the rest is filled in;
 *	infer_pair_free() it
 */
void infer_align(struct infer_pair *pair)
{
	struct window w = { 0 };
	struct infer_side *sides[] = { &pair->newer, &pair->older };

	for (size_t s = 0; s < 2; s++) {
		infer_pieces_read(&sides[s]->piece, sides[s]->source, sides[s]->item);
		free(sides[s]->mate);
		sides[s]->mate = xmalloc((sides[s]->piece.n + 1) * sizeof(int));
		for (size_t i = 0; i <= sides[s]->piece.n; i++)
			sides[s]->mate[i] = -1;
	}
	w.n = pair->newer.piece.n;
	w.m = pair->older.piece.n;
	while (w.i < w.n && w.j < w.m && infer_same(&pair->newer, w.i, &pair->older, w.j))
		mate(pair, w.i++, w.j++);
	while (w.n > w.i && w.m > w.j && infer_same(&pair->newer, w.n - 1, &pair->older, w.m - 1))
		mate(pair, --w.n, --w.m);
	if (w.n - w.i > MOST_PIECES || w.m - w.j > MOST_PIECES)
		return;
	best_pairing(pair, w, true);
	fill_gaps(pair);
}

/**
 * infer_pair_free() - give back what infer_align() filled in
 * @pair: the pair
 */
void infer_pair_free(struct infer_pair *pair)
{
	vec_free(&pair->newer.piece);
	vec_free(&pair->older.piece);
	free(pair->newer.mate);
	free(pair->older.mate);
	*pair = (struct infer_pair){ 0 };
}
