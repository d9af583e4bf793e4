// SPDX-License-Identifier: GPL-2.0
/*
 * A statement that a rule changed gives what the older kernel has where its mate
 * there reads the same; or, for it may differ in what other changes did, where that
 * part of it that the rule wrote stands in its mate.
 */
#include <stdlib.h>

#include "infer_align.h"
#include "infer_callback.h"
#include "infer_cut.h"
#include "infer_prove.h"

static struct infer_span span_of(const struct infer_side *side, size_t i)
{
	return (struct infer_span){ side->piece.v[i].from, side->piece.v[i].to };
}

/* The innermost call or brackets around what differs from the piece that it was. */
static struct infer_span written_part(const struct infer_side *made, size_t m,
				      const struct infer_side *newer, size_t n)
{
	struct infer_span a = span_of(made, m), b = span_of(newer, n), part;
	uint32_t from = a.from, to = a.to;

	while (from < a.to && b.from < b.to &&
	       infer_at(made->source, from)->hash == infer_at(newer->source, b.from)->hash) {
		from++;
		b.from++;
	}
	while (to > from && b.to > b.from &&
	       infer_at(made->source, to - 1)->hash == infer_at(newer->source, b.to - 1)->hash) {
		to--;
		b.to--;
	}
	part = (struct infer_span){ from, to };
	for (uint32_t i = a.from; i < from; i++) {
		uint32_t close = infer_at(made->source, i)->close;

		if (close && close >= from && close < a.to &&
		    infer_is(infer_at(made->source, i), "(")) {
			part.from = i;
			part.to = close + 1 > to ? close + 1 : to;
		}
	}
	if (part.from > a.from && infer_is(infer_at(made->source, part.from), "(") &&
	    infer_at(made->source, part.from - 1)->kind == TOKEN_NAME)
		part.from--;
	/* a name alone says little: the arguments behind it belong to it */
	if (part.to < a.to && infer_at(made->source, part.to)->close &&
	    infer_is(infer_at(made->source, part.to), "("))
		part.to = infer_at(made->source, part.to)->close + 1;
	return part;
}

static bool stands_in(const struct infer_source *made, struct infer_span part,
		      const struct infer_source *older, struct infer_span whole)
{
	uint32_t len = part.to - part.from;

	for (uint32_t i = whole.from; len && i + len <= whole.to; i++)
		if (infer_spans_equal(made, part, older, (struct infer_span){ i, i + len }))
			return true;
	return false;
}

/* One item in three states: new to made, and made to old. */
struct trio {
	struct infer_pair change, result;
	const struct infer_files *files;
	struct infer_proof *proof;
};

enum verdict {
	EQUAL,
	DIFFERENT,
	UNLIKE,
};

static bool reads_alike_somewhere(const struct trio *t, size_t m)
{
	const struct infer_side *made = &t->result.newer, *older = &t->result.older;

	for (size_t j = 0; j < older->piece.n; j++)
		if (infer_same(made, m, older, j))
			return true;
	return false;
}

/* A parameter's own name: behind its type, before a comma or the end. */
static bool is_parameter_name(const struct infer_source *s, uint32_t i)
{
	return infer_at(s, i)->kind == TOKEN_NAME &&
	       (infer_is(infer_at(s, i + 1), ",") || infer_is(infer_at(s, i + 1), ")")) &&
	       (infer_is(infer_at(s, i - 1), "*") || infer_at(s, i - 1)->kind == TOKEN_NAME);
}

/* A function's head may call its parameters what it likes. */
static bool same_head(const struct trio *t, size_t m, size_t j)
{
	const struct infer_side *made = &t->result.newer, *older = &t->result.older;
	struct infer_span a = span_of(made, m), b = span_of(older, j);

	if (m || j || made->item->kind != INFER_FUNCTION || a.to - a.from != b.to - b.from)
		return false;
	for (uint32_t i = 0; i < a.to - a.from; i++)
		if (infer_at(made->source, a.from + i)->hash !=
			    infer_at(older->source, b.from + i)->hash &&
		    !(is_parameter_name(made->source, a.from + i) &&
		      is_parameter_name(older->source, b.from + i)))
			return false;
	return true;
}

static enum verdict judge_piece(const struct trio *t, size_t m, int n)
{
	const struct infer_side *made = &t->result.newer, *older = &t->result.older;
	int j = made->mate[m];

	if (j >= 0 && (infer_same(made, m, older, j) || same_head(t, m, j)))
		return EQUAL;
	if (n < 0)
		return reads_alike_somewhere(t, m) ? EQUAL : j >= 0 ? DIFFERENT : UNLIKE;
	if (j < 0)
		return UNLIKE;
	return stands_in(made->source, written_part(made, m, &t->change.newer, n), older->source,
			 span_of(older, j))
		       ? EQUAL
		       : DIFFERENT;
}

static void count(const struct trio *t, enum verdict verdict, unsigned int line, int older_piece)
{
	struct infer_proof *proof = t->proof;
	const struct infer_side *older = &t->result.older;
	struct infer_place place = { .files = t->files,
				     .item = xstrdup(t->result.newer.item->name),
				     .line = line };

	if (older_piece >= 0)
		place.older_line = infer_at(older->source, older->piece.v[older_piece].from)->line;
	proof->equal += verdict == EQUAL;
	proof->different += verdict == DIFFERENT;
	proof->unlike += verdict == UNLIKE;
	if (verdict == EQUAL)
		*vec_push(&proof->equal_place) = place;
	else if (verdict == DIFFERENT)
		*vec_push(&proof->different_place) = place;
	else
		free(place.item);
}

static unsigned int line_of(const struct infer_side *side, size_t piece)
{
	return infer_at(side->source, side->piece.v[piece].from)->line;
}

/* Where a piece that the rule made stood in the newer file: at what it was, or behind that. */
static unsigned int line_near(const struct trio *t, size_t m)
{
	const struct infer_side *made = &t->change.older;

	while (m && made->mate[m] < 0)
		m--;
	return line_of(&t->change.newer, made->mate[m] >= 0 ? made->mate[m] : 0);
}

/* Statements that the rule took away: the older kernel must lack them, too. */
static void judge_dropped(const struct trio *t)
{
	const struct infer_side *newer = &t->change.newer;

	for (size_t n = 0; n < newer->piece.n; n++) {
		bool there = false;

		if (newer->mate[n] >= 0)
			continue;
		for (size_t j = 0; j < t->result.older.piece.n; j++)
			there |= infer_same(newer, n, &t->result.older, j);
		count(t, there ? DIFFERENT : EQUAL, line_of(newer, n), -1);
	}
}

static void judge_item(const struct trio *t)
{
	const struct infer_side *made = &t->change.older;
	bool wrote = false;

	for (size_t m = 0; m < made->piece.n; m++) {
		int n = made->mate[m];

		if (n >= 0 && infer_same(&t->change.newer, n, made, m))
			continue;
		wrote = true;
		count(t, judge_piece(t, m, n), line_near(t, m), t->result.newer.mate[m]);
	}
	if (!wrote)
		judge_dropped(t);
}

/* Headers are one thing for the whole file. */
static void judge_includes(struct infer_proof *proof, const struct infer_files *files,
			   const struct infer_source *newer, const struct infer_source *made,
			   const struct infer_source *older)
{
	for (size_t i = 0; i < made->item.n; i++) {
		const struct infer_item *item = &made->item.v[i];
		struct infer_place place = { .files = files };

		if (item->kind != INFER_INCLUDE || infer_source_item(newer, item->kind, item->name))
			continue;
		place.item = xstrdup(item->name);
		place.line = infer_at(made, item->from)->line;
		if (infer_source_item(older, item->kind, item->name)) {
			proof->equal++;
			*vec_push(&proof->equal_place) = place;
		} else {
			proof->different++;
			*vec_push(&proof->different_place) = place;
		}
	}
}

/**
 * infer_judge() - what a rule made of a file, held against the older kernel's
 * @proof: counted up
 * @files: the file
 * @newer: as it was
 * @made: as the rule left it
 * @older: as the older kernel has it
 */
void infer_judge(struct infer_proof *proof, const struct infer_files *files,
		 const struct infer_source *newer, const struct infer_source *made,
		 const struct infer_source *older)
{
	judge_includes(proof, files, newer, made, older);
	for (size_t i = 0; i < made->item.n; i++) {
		const struct infer_item *item = &made->item.v[i];
		const struct infer_item *was = infer_source_item(newer, item->kind, item->name);
		const struct infer_item *there = infer_source_item(older, item->kind, item->name);
		struct trio t = { .files = files, .proof = proof };

		if (item->kind == INFER_INCLUDE || !was || was->hash == item->hash)
			continue;
		if (!there) {
			proof->unlike++;
			continue;
		}
		t.change.newer = (struct infer_side){ .source = newer, .item = was };
		t.change.older = (struct infer_side){ .source = made, .item = item };
		t.result.newer = (struct infer_side){ .source = made, .item = item };
		t.result.older = (struct infer_side){ .source = older, .item = there };
		infer_align(&t.change);
		infer_align(&t.result);
		judge_item(&t);
		infer_pair_free(&t.change);
		infer_pair_free(&t.result);
	}
}

static unsigned int uses_in(const struct infer_side *side, size_t piece,
			    const struct infer_use *use)
{
	unsigned int n = 0;

	for (uint32_t i = side->piece.v[piece].from; i < side->piece.v[piece].to; i++) {
		const struct infer_token *before = infer_at(side->source, i - 1);
		bool member = infer_is(before, ".") || infer_is(before, "->");

		n += member == (use->kind == INFER_MEMBER) &&
		     infer_is(infer_at(side->source, i), use->word);
	}
	return n;
}

/* Callbacks: each function that is set is a site, also one of another file. */
static void count_callbacks(struct infer_proof *proof, const struct infer_use *use,
			    const struct infer_source *newer, const struct infer_source *made)
{
	struct infer_examples found = { 0 };

	infer_callback_examples(&found, NULL, newer, made, use);
	proof->sites += found.n + found.elsewhere;
	for (size_t i = 0; i < found.n; i++)
		proof->reached += found.v[i].outcome == INFER_CHANGED;
	infer_examples_free(&found);
}

/**
 * infer_count_sites() - how many uses a rule reached
 * @proof: @sites and @reached are counted up
 * @use: the API
 * @newer: a file as it was
 * @made: as the rule left it, functions without a use perhaps left out
 */
void infer_count_sites(struct infer_proof *proof, const struct infer_use *use,
		       const struct infer_source *newer, const struct infer_source *made)
{
	if (use->callback) {
		count_callbacks(proof, use, newer, made);
		return;
	}
	for (size_t i = 0; i < made->item.n && use->kind != INFER_HEADER; i++) {
		const struct infer_item *item = &made->item.v[i];
		struct infer_pair pair = { .newer = { .source = newer },
					   .older = { .source = made, .item = item } };

		pair.newer.item = infer_source_item(newer, item->kind, item->name);
		if (item->kind == INFER_INCLUDE || !pair.newer.item)
			continue;
		infer_align(&pair);
		for (size_t n = 0; n < pair.newer.piece.n; n++) {
			unsigned int uses = uses_in(&pair.newer, n, use);
			int mate = pair.newer.mate[n];

			proof->sites += uses;
			if (mate < 0 || !infer_same(&pair.newer, n, &pair.older, mate))
				proof->reached += uses;
		}
		infer_pair_free(&pair);
	}
}
