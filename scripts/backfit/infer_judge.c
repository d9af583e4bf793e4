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

/* What a rule did to a piece: the tokens that it wrote, those that it took, the call around. */
struct written {
	struct infer_span wrote, took, call;
};

static struct infer_span call_around(const struct infer_source *s, struct infer_span piece,
				     struct infer_span part)
{
	struct infer_span call = part;

	for (uint32_t i = piece.from; i < part.from; i++) {
		uint32_t close = infer_at(s, i)->close;

		if (close && close >= part.from && close < piece.to &&
		    infer_is(infer_at(s, i), "(")) {
			call.from = i;
			call.to = close + 1 > part.to ? close + 1 : part.to;
		}
	}
	if (call.from > piece.from && infer_is(infer_at(s, call.from), "(") &&
	    infer_at(s, call.from - 1)->kind == TOKEN_NAME)
		call.from--;
	/* a name alone says little: the arguments behind it belong to it */
	if (call.to < piece.to && infer_at(s, call.to)->close &&
	    infer_is(infer_at(s, call.to), "("))
		call.to = infer_at(s, call.to)->close + 1;
	return call;
}

static struct written find_written(const struct infer_side *made, size_t m,
				   const struct infer_side *newer, size_t n)
{
	struct written w = { .wrote = span_of(made, m), .took = span_of(newer, n) };
	const struct infer_source *x = made->source, *y = newer->source;

	while (w.wrote.from < w.wrote.to && w.took.from < w.took.to &&
	       infer_at(x, w.wrote.from)->hash == infer_at(y, w.took.from)->hash) {
		w.wrote.from++;
		w.took.from++;
	}
	while (w.wrote.to > w.wrote.from && w.took.to > w.took.from &&
	       infer_at(x, w.wrote.to - 1)->hash == infer_at(y, w.took.to - 1)->hash) {
		w.wrote.to--;
		w.took.to--;
	}
	w.call = call_around(x, span_of(made, m), w.wrote);
	return w;
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

/*
 * Arguments may differ by other changes: then what was written must stand in the older
 * statement beside the same callee, and what was taken must not.
 */
static bool does_the_same(const struct trio *t, const struct written *w, size_t j)
{
	const struct infer_source *made = t->result.newer.source, *older = t->result.older.source;
	struct infer_span callee = { w->call.from, w->call.from + 1 };
	struct infer_span there = span_of(&t->result.older, j);

	if (stands_in(made, w->call, older, there))
		return true;
	return w->wrote.from < w->wrote.to && stands_in(made, w->wrote, older, there) &&
	       stands_in(made, callee, older, there) &&
	       !stands_in(t->change.newer.source, w->took, older, there);
}

static enum verdict judge_piece(const struct trio *t, size_t m, int n)
{
	const struct infer_side *made = &t->result.newer, *older = &t->result.older;
	struct written w;
	int j = made->mate[m];

	if (j >= 0 && (infer_same(made, m, older, j) || same_head(t, m, j)))
		return EQUAL;
	if (n < 0)
		return reads_alike_somewhere(t, m) ? EQUAL : j >= 0 ? DIFFERENT : UNLIKE;
	if (j < 0)
		return UNLIKE;
	w = find_written(made, m, &t->change.newer, n);
	return does_the_same(t, &w, j) ? EQUAL : DIFFERENT;
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

static bool has_own_pieces(const struct infer_side *side)
{
	for (size_t i = 0; i < side->piece.n; i++)
		if (side->mate[i] < 0)
			return true;
	return false;
}

/*
 * Statements that the rule took away: the older kernel must lack them, too. Where it
 * has statements of its own, these may do the same in another way: no evidence.
 */
static void judge_dropped(const struct trio *t)
{
	const struct infer_side *newer = &t->change.newer;
	bool own = has_own_pieces(&t->result.older);

	for (size_t n = 0; n < newer->piece.n; n++) {
		bool there = false;

		if (newer->mate[n] >= 0)
			continue;
		for (size_t j = 0; j < t->result.older.piece.n; j++)
			there |= infer_same(newer, n, &t->result.older, j);
		count(t, there ? DIFFERENT : own ? UNLIKE : EQUAL, line_of(newer, n), -1);
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

static unsigned int lacking_includes(const struct infer_source *a, const struct infer_source *b)
{
	unsigned int n = 0;

	for (size_t i = 0; i < a->item.n; i++)
		n += a->item.v[i].kind == INFER_INCLUDE &&
		     !infer_source_item(b, INFER_INCLUDE, a->item.v[i].name);
	return n;
}

/* A header that is left out is none there, too, where no other came in its place. */
static void judge_dropped_includes(struct infer_proof *proof, const struct infer_files *files,
				   const struct infer_source *newer,
				   const struct infer_source *made,
				   const struct infer_source *older)
{
	bool own = lacking_includes(older, newer);

	for (size_t i = 0; i < newer->item.n && !lacking_includes(made, newer); i++) {
		const struct infer_item *item = &newer->item.v[i];
		struct infer_place place = { .files = files };
		bool there = infer_source_item(older, item->kind, item->name);

		if (item->kind != INFER_INCLUDE || infer_source_item(made, item->kind, item->name))
			continue;
		place.item = xstrdup(item->name);
		place.line = infer_at(newer, item->from)->line;
		proof->equal += !there && !own;
		proof->different += there;
		proof->unlike += !there && own;
		if (there)
			*vec_push(&proof->different_place) = place;
		else if (!own)
			*vec_push(&proof->equal_place) = place;
		else
			free(place.item);
	}
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
	judge_dropped_includes(proof, files, newer, made, older);
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
