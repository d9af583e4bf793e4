// SPDX-License-Identifier: GPL-2.0
#include "infer_example.h"

#include <stdlib.h>
#include <string.h>

#include "infer_header.h"
#include "infer_meaning.h"

enum {
	NEAR = 8, /* pieces: how far from a use its further statements are looked for */
	LONGEST_BESIDE = 40, /* tokens */
	MOST_IN_BLOCK = 6, /* pieces that one piece became */
};

/* What is at hand while one item is looked through. */
struct search {
	struct infer_examples *out;
	const struct infer_files *files;
	const struct infer_use *use;
	struct infer_pair pair;
	uint32_t hash;
};

static bool is_use(const struct search *s, uint32_t i)
{
	const struct infer_source *src = s->pair.newer.source;
	const struct infer_token *t = infer_at(src, i), *before = infer_at(src, i - 1);
	bool member = infer_is(before, ".") || infer_is(before, "->");
	bool tag =
		infer_is(before, "struct") || infer_is(before, "union") || infer_is(before, "enum");

	if (t->hash != s->hash || !infer_is(t, s->use->word))
		return false;
	switch (s->use->kind) {
	case INFER_MEMBER:
		return member;
	case INFER_TAG:
		return tag;
	default:
		return !member && !tag;
	}
}

/* The first token of the expression whose member is at @i: of "a->b[1].c" at c that is a. */
static uint32_t primary_start(const struct infer_source *src, uint32_t i, uint32_t floor)
{
	uint32_t at = i - 1; /* the "." or "->" */

	while (at > floor) {
		uint32_t before = at - 1;

		if (infer_is(infer_at(src, before), ")") || infer_is(infer_at(src, before), "]")) {
			while (before > floor && infer_at(src, before)->close != at - 1)
				before--;
			at = before;
			if (at > floor && (infer_at(src, at - 1)->kind == TOKEN_NAME ||
					   infer_is(infer_at(src, at - 1), "]") ||
					   infer_is(infer_at(src, at - 1), ")")))
				continue;
			return at;
		}
		if (infer_at(src, before)->kind != TOKEN_NAME)
			return at;
		at = before;
		if (at <= floor || !(infer_is(infer_at(src, at - 1), ".") ||
				     infer_is(infer_at(src, at - 1), "->")))
			return at;
		at--;
	}
	return at;
}

static struct infer_span site_of(const struct search *s, uint32_t i, uint32_t floor)
{
	const struct infer_source *src = s->pair.newer.source;
	struct infer_span site = { i, i + 1 };

	if (s->use->kind == INFER_MEMBER)
		site.from = primary_start(src, i, floor);
	else if (s->use->kind == INFER_TAG)
		site.from = i - 1;
	else if (infer_is(infer_at(src, i + 1), "(") && infer_at(src, i + 1)->close)
		site.to = infer_at(src, i + 1)->close + 1;
	return site;
}

/* "struct a *b", "gfp_t flags": what is declared is no expression. */
static bool is_declaration(const struct infer_source *source, struct infer_span span)
{
	uint32_t next = span.from + 1;

	while (next < span.to && infer_is(infer_at(source, next), "*"))
		next++;
	return infer_is_type_word(infer_at(source, span.from)) ||
	       (next < span.to && infer_at(source, span.from)->kind == TOKEN_NAME &&
		infer_at(source, next)->kind == TOKEN_NAME);
}

/* What may stand in the older code: the arguments, the record, what is assigned (to). */
static void find_slots(const struct search *s, struct infer_span site, struct infer_span piece,
		       struct infer_slots *slots)
{
	const struct infer_source *src = s->pair.newer.source;
	struct infer_span left = { piece.from, site.from - 1 };
	uint32_t end = piece.to;

	if (s->use->kind == INFER_NAME)
		infer_slots_call(slots, src, site);
	if (s->use->kind == INFER_MEMBER && site.to - site.from > 2)
		infer_slots_add(slots, src, (struct infer_span){ site.from, site.to - 2 }, 1);
	if (site.from > piece.from + 1 && infer_is(infer_at(src, site.from - 1), "=") &&
	    !is_declaration(src, left))
		infer_slots_add(slots, src, left, 0);
	if (end > piece.from && infer_is(infer_at(src, end - 1), ";"))
		end--;
	if (s->use->kind == INFER_MEMBER && site.from == piece.from && site.to + 1 < end &&
	    infer_is(infer_at(src, site.to), "="))
		infer_slots_add(slots, src, (struct infer_span){ site.to + 1, end }, 2);
}

static struct infer_span span_of(const struct infer_side *side, size_t piece)
{
	return (struct infer_span){ side->piece.v[piece].from, side->piece.v[piece].to };
}

/*
 * What the piece became: its mate; or all that is new in its place, where it has none.
 * False where there is nothing to be seen.
 */
static bool find_whole(const struct search *s, size_t i, struct infer_cut *whole, size_t *mate)
{
	const struct infer_side *n = &s->pair.newer, *o = &s->pair.older;
	size_t first = i, last = i, from = 0, to = o->piece.n;

	whole->newer = span_of(n, i);
	if (n->mate[i] >= 0) {
		*mate = n->mate[i];
		whole->older = span_of(o, *mate);
		return true;
	}
	while (first > 0 && n->mate[first - 1] < 0)
		first--;
	while (last + 1 < n->piece.n && n->mate[last + 1] < 0)
		last++;
	if (first != i || last != i)
		return false;
	from = first ? (size_t)n->mate[first - 1] + 1 : 0;
	to = last + 1 < n->piece.n ? (size_t)n->mate[last + 1] : o->piece.n;
	if (to < from || to - from > MOST_IN_BLOCK)
		return false;
	*mate = from;
	whole->older = (struct infer_span){ 0, 0 };
	if (from < to)
		whole->older = (struct infer_span){ o->piece.v[from].from, o->piece.v[to - 1].to };
	return true;
}

/* Does the older code have nothing where the newer has something? Then the whole statement went. */
static void widen(const struct search *s, struct infer_cut whole, struct infer_span site,
		  struct infer_cut *cut)
{
	if (cut->newer.from <= site.from && cut->newer.to >= site.to &&
	    cut->older.from < cut->older.to)
		return;
	if (s->use->kind != INFER_TAG)
		*cut = whole;
}

/* Statements of the older code nearby that are made of the use's arguments. */
static void find_beside(const struct search *s, struct infer_example *e, size_t mate,
			struct infer_slots *slots)
{
	const struct infer_side *o = &s->pair.older;
	size_t from = mate > NEAR ? mate - NEAR : 0;

	for (size_t j = from; j < o->piece.n && j <= mate + NEAR; j++) {
		struct infer_span span = span_of(o, j);
		unsigned int used = 0;
		char *open = NULL, *text;

		if (j == mate || o->mate[j] >= 0 || span.to - span.from > LONGEST_BESIDE ||
		    !infer_is(infer_at(o->source, span.to - 1), ";"))
			continue;
		text = infer_form_text(&s->pair, span, slots, true, &open, &used);
		if (used && !open)
			*vec_push(&e->beside) = xasprintf("%c%s", j < mate ? '<' : '>', text);
		free(text);
		free(open);
	}
}

static bool same_form(const struct infer_form *a, const struct infer_form *b)
{
	return !strcmp(a->pattern, b->pattern) && !strcmp(a->text, b->text);
}

static void make_forms(struct search *s, struct infer_example *e, const struct infer_cut *cut,
		       struct infer_span site, struct infer_slots *slots, size_t mate)
{
	for (int carry = 1; carry >= 0; carry--) {
		struct infer_form *form = &e->form[e->forms];

		if (carry && s->use->kind == INFER_NAME)
			find_beside(s, e, mate, slots);
		if (!infer_form_make(form, &s->pair, cut, site, slots, carry))
			continue;
		if (e->forms && same_form(form, &e->form[0]))
			infer_form_free(form);
		else
			e->forms++;
	}
}

static uint32_t offset_of(const struct infer_source *source, uint32_t token)
{
	return infer_at(source, token)->s - source->text;
}

/* Behind a span's last token; an empty span ends where it begins. */
static uint32_t end_of(const struct infer_source *source, struct infer_span span)
{
	return span.to > span.from
		       ? offset_of(source, span.to - 1) + infer_at(source, span.to - 1)->len
		       : offset_of(source, span.from);
}

/**
 * infer_swap_of() - which bytes to swap
 * @newer: the newer file
 * @from: the newer code, not empty
 * @older: the older file
 * @to: what it would stand in place of; where empty, it would stand before that token
 */
struct infer_swap infer_swap_of(const struct infer_source *newer, struct infer_span from,
				const struct infer_source *older, struct infer_span to)
{
	return (struct infer_swap){ true, offset_of(newer, from.from), end_of(newer, from),
				    offset_of(older, to.from), end_of(older, to) };
}

/* Where nothing is left, the newer code would stand before what is there now. */
static void note_swap(const struct search *s, struct infer_example *e, const struct infer_cut *cut,
		      size_t mate)
{
	const struct infer_side *o = &s->pair.older;
	struct infer_span to = cut->older;

	if (to.from >= to.to && mate < o->piece.n)
		to.from = to.to = o->piece.v[mate].from;
	if (to.from && cut->newer.from < cut->newer.to)
		e->swap = infer_swap_of(s->pair.newer.source, cut->newer, o->source, to);
}

static void add_example(struct search *s, size_t piece, uint32_t i)
{
	struct infer_side *n = &s->pair.newer;
	struct infer_span site = site_of(s, i, n->piece.v[piece].from);
	struct infer_example *e = vec_push(s->out);
	struct infer_slots slots = { 0 };
	struct infer_cut whole, cut;
	size_t mate;

	e->files = s->files;
	e->item = xstrdup(n->item->name);
	e->line = infer_at(n->source, i)->line;
	e->outcome = INFER_NOWHERE;
	if (!find_whole(s, piece, &whole, &mate))
		return;
	if (mate < s->pair.older.piece.n)
		e->older_line =
			infer_at(s->pair.older.source, s->pair.older.piece.v[mate].from)->line;
	if (whole.older.from < whole.older.to)
		infer_cut_out(&s->pair, whole, site, &cut);
	else
		cut = whole;
	widen(s, whole, site, &cut);
	if (infer_spans_equal(n->source, site, s->pair.older.source, cut.older) ||
	    infer_spans_equal(n->source, cut.newer, s->pair.older.source, cut.older)) {
		e->outcome = INFER_SAME;
		return;
	}
	e->outcome = INFER_CHANGED;
	note_swap(s, e, &cut, mate);
	if (s->use->kind == INFER_NAME)
		e->tested = infer_tested_how(&s->pair, piece, &cut, site);
	find_slots(s, site, whole.newer, &slots);
	make_forms(s, e, &cut, site, &slots, mate);
	vec_free(&slots);
}

static void search_item(struct search *s)
{
	const struct infer_side *n = &s->pair.newer;

	infer_align(&s->pair);
	for (size_t p = 0; p < n->piece.n; p++)
		for (uint32_t i = n->piece.v[p].from; i < n->piece.v[p].to; i++)
			if (is_use(s, i))
				add_example(s, p, i);
}

/* The item that a token is in; NULL where there is none. */
static const struct infer_item *item_of(const struct infer_source *source, uint32_t token)
{
	size_t from = 0, to = source->item.n;

	while (from < to) {
		size_t mid = (from + to) / 2;

		if (source->item.v[mid].to <= token)
			from = mid + 1;
		else
			to = mid;
	}
	return from < source->item.n && source->item.v[from].from <= token ? &source->item.v[from]
									   : NULL;
}

/* How many uses the item has that the next of the file's words is in; they are passed over. */
static unsigned int uses_in(const struct search *s, const struct infer_source *newer, size_t *next,
			    const struct infer_item *item)
{
	unsigned int n = 0;

	for (; *next < newer->word.n && newer->word.v[*next].hash == s->hash &&
	       newer->word.v[*next].token < item->to;
	     ++*next)
		n += is_use(s, newer->word.v[*next].token);
	return n;
}

/* Members of other records have that name, too. An initializer says whose it is. */
static bool may_be_meant(const struct search *s, const struct infer_item *item)
{
	if (item->kind == INFER_INCLUDE)
		return false;
	return s->use->kind != INFER_MEMBER || item->kind != INFER_INITIALIZER ||
	       (item->type && !strcmp(item->type, s->use->record));
}

/**
 * infer_examples_in() - the examples of one file
 * @examples: added to
 * @files: the file, which must stay
 * @newer: it in the newer kernel; its words are made where they are not yet
 * @older: in the older one
 * @use: what is looked for
 */
void infer_examples_in(struct infer_examples *examples, const struct infer_files *files,
		       struct infer_source *newer, const struct infer_source *older,
		       const struct infer_use *use)
{
	struct search s = { .out = examples, .files = files, .use = use };
	size_t next;

	s.hash = infer_hash(use->word, strlen(use->word));
	s.pair.newer.source = newer;
	if (use->kind == INFER_HEADER) {
		infer_header_examples(examples, files, newer, older, use);
		return;
	}
	infer_source_words(newer);
	next = infer_source_first(newer, s.hash);
	while (next < newer->word.n && newer->word.v[next].hash == s.hash) {
		const struct infer_item *item = item_of(newer, newer->word.v[next].token), *there;
		unsigned int uses;

		if (!item) {
			next++;
			continue;
		}
		uses = uses_in(&s, newer, &next, item);
		if (!uses || !may_be_meant(&s, item))
			continue;
		there = infer_source_item(older, item->kind, item->name);
		if (there && there->hash == item->hash) {
			examples->same += uses;
		} else if (there) {
			s.pair.newer.item = item;
			s.pair.older = (struct infer_side){ .source = older, .item = there };
			search_item(&s);
			infer_pair_free(&s.pair);
			s.pair.newer.source = newer;
		}
	}
}

/**
 * infer_examples_free() - give back examples
 * @examples: the examples
 */
void infer_examples_free(struct infer_examples *examples)
{
	for (size_t i = 0; i < examples->n; i++) {
		struct infer_example *e = &examples->v[i];

		for (unsigned int k = 0; k < e->forms; k++)
			infer_form_free(&e->form[k]);
		for (size_t k = 0; k < e->beside.n; k++)
			free(e->beside.v[k]);
		vec_free(&e->beside);
		free(e->item);
	}
	vec_free(examples);
}
