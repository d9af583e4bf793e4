// SPDX-License-Identifier: GPL-2.0
/*
 * A statement is a row of elements: tokens, and brackets with all that is in them.
 * Elements that read alike in both kernels are anchors; what stands between the
 * anchors on both sides of a use is what it became. A use within brackets is looked
 * for in the brackets that these became.
 */
#include "infer_cut.h"

#include <stdlib.h>

enum {
	MOST_ELEMENTS = 250,
};

struct element {
	struct infer_span span;
	uint64_t hash;
	bool group;
	int mate;
};

struct row {
	VEC(struct element) el;
};

static void add_element(struct row *row, const struct infer_source *source, uint32_t from,
			uint32_t to)
{
	struct element *el = vec_push(&row->el);

	el->span = (struct infer_span){ from, to };
	el->hash = 14695981039346656037u;
	el->mate = -1;
	for (uint32_t i = from; i < to; i++)
		el->hash = (el->hash ^ infer_at(source, i)->hash) * 1099511628211u;
}

static void read_row(struct row *row, const struct infer_source *source, struct infer_span span)
{
	for (uint32_t i = span.from; i < span.to;) {
		uint32_t close = infer_at(source, i)->close;
		uint32_t end = close && close < span.to ? close + 1 : i + 1;

		add_element(row, source, i, end);
		row->el.v[row->el.n - 1].group = end > i + 1;
		i = end;
	}
}

/**
 * infer_spans_equal() - do two spans read alike?
 * @a: the file of the first
 * @x: the first
 * @b: the file of the second
 * @y: the second
 */
bool infer_spans_equal(const struct infer_source *a, struct infer_span x,
		       const struct infer_source *b, struct infer_span y)
{
	if (x.to - x.from != y.to - y.from)
		return false;
	for (uint32_t i = 0; i < x.to - x.from; i++)
		if (infer_at(a, x.from + i)->hash != infer_at(b, y.from + i)->hash)
			return false;
	return true;
}

/**
 * infer_split() - cut at the commas
 * @source: the file
 * @span: what is cut
 * @out: the parts are added; none for an empty span
 */
void infer_split(const struct infer_source *source, struct infer_span span, struct infer_spans *out)
{
	uint32_t from = span.from;

	if (span.from >= span.to)
		return;
	for (uint32_t i = span.from; i < span.to;) {
		const struct infer_token *t = infer_at(source, i);

		if (infer_is(t, ",")) {
			*vec_push(out) = (struct infer_span){ from, i };
			from = i + 1;
		}
		i = t->close && t->close < span.to ? t->close + 1 : i + 1;
	}
	*vec_push(out) = (struct infer_span){ from, span.to };
}

static bool within(struct infer_span inner, struct infer_span outer)
{
	return inner.from >= outer.from && inner.to <= outer.to;
}

static bool overlaps(struct infer_span a, struct infer_span b)
{
	return a.from < b.to && b.from < a.to;
}

/* How much it says that two elements are the same: punctuation stands everywhere. */
static float weight(const struct infer_pair *pair, const struct element *a, const struct element *b,
		    struct infer_span site)
{
	const struct infer_source *n = pair->newer.source, *o = pair->older.source;
	enum token_kind kind = infer_at(n, a->span.from)->kind;
	double like;

	/* The use itself is no anchor, brackets around it may be. */
	if (overlaps(a->span, site) && !(a->group && within(site, a->span)))
		return 0;
	if (a->hash == b->hash)
		return a->group || kind != TOKEN_PUNCT ? 3 : 1;
	if (!a->group || !b->group ||
	    *infer_at(n, a->span.from)->s != *infer_at(o, b->span.from)->s)
		return 0;
	like = infer_likeness(n, a->span.from, a->span.to, o, b->span.from, b->span.to);
	return like > 0.3 ? 2 * like : 0;
}

static void align_rows(const struct infer_pair *pair, struct row *a, struct row *b,
		       struct infer_span site)
{
	size_t n = a->el.n, m = b->el.n, wide = m + 1;
	float *sum, *w;

	if (n > MOST_ELEMENTS || m > MOST_ELEMENTS)
		return;
	sum = xcalloc((n + 1) * wide, sizeof(*sum));
	w = xcalloc(n * m + 1, sizeof(*w));
	for (size_t i = n; i-- > 0;)
		for (size_t j = m; j-- > 0;) {
			float best = sum[(i + 1) * wide + j], with;

			w[i * m + j] = weight(pair, &a->el.v[i], &b->el.v[j], site);
			with = sum[(i + 1) * wide + j + 1] + w[i * m + j];
			best = sum[i * wide + j + 1] > best ? sum[i * wide + j + 1] : best;
			sum[i * wide + j] = w[i * m + j] > 0 && with > best ? with : best;
		}
	for (size_t i = 0, j = 0; i < n && j < m;) {
		float here = sum[i * wide + j];

		if (w[i * m + j] > 0 && here == sum[(i + 1) * wide + j + 1] + w[i * m + j]) {
			a->el.v[i].mate = j;
			b->el.v[j++].mate = i++;
		} else if (here == sum[(i + 1) * wide + j]) {
			i++;
		} else {
			j++;
		}
	}
	free(sum);
	free(w);
}

/* From anchor to anchor around the elements @first to @last of @a. */
static void between_anchors(const struct row *a, const struct row *b, struct infer_cut whole,
			    size_t first, size_t last, struct infer_cut *cut)
{
	*cut = whole;
	for (size_t i = first; i-- > 0;)
		if (a->el.v[i].mate >= 0) {
			cut->newer.from = a->el.v[i].span.to;
			cut->older.from = b->el.v[a->el.v[i].mate].span.to;
			break;
		}
	for (size_t i = last + 1; i < a->el.n; i++)
		if (a->el.v[i].mate >= 0) {
			cut->newer.to = a->el.v[i].span.from;
			cut->older.to = b->el.v[a->el.v[i].mate].span.from;
			break;
		}
}

/* The arguments that a use is in on both sides, by how alike they are. */
static bool mate_argument(const struct infer_pair *pair, struct infer_cut *inner,
			  struct infer_span site)
{
	struct infer_spans a = { 0 }, b = { 0 };
	size_t mine = 0, best = 0;
	double most = 0;

	infer_split(pair->newer.source, inner->newer, &a);
	infer_split(pair->older.source, inner->older, &b);
	while (mine < a.n && !within(site, a.v[mine]))
		mine++;
	for (size_t j = 0; j < b.n && mine < a.n; j++) {
		double like = infer_likeness(pair->newer.source, a.v[mine].from, a.v[mine].to,
					     pair->older.source, b.v[j].from, b.v[j].to);

		/* As many arguments as before: the same one, unless another is more alike. */
		like += a.n == b.n && j == mine ? 0.5 : 0;
		if (like > most) {
			most = like;
			best = j;
		}
	}
	if (mine < a.n && b.n && most >= 0.4) {
		inner->newer = a.v[mine];
		inner->older = b.v[best];
	} else {
		most = 0;
	}
	vec_free(&a);
	vec_free(&b);
	return most > 0;
}

static size_t element_at(const struct row *row, uint32_t token)
{
	size_t i = 0;

	while (i + 1 < row->el.n && row->el.v[i].span.to <= token)
		i++;
	return i;
}

/* How often a token stands in a row before an element, and where it does for the nth time. */
static size_t count_before(const struct row *row, uint64_t hash, size_t end)
{
	size_t n = 0;

	for (size_t i = 0; i < end; i++)
		n += row->el.v[i].hash == hash;
	return n;
}

/*
 * The function kept its name and only its arguments changed: its nth call here is
 * its nth call there.
 */
static bool same_callee(const struct row *a, const struct row *b, size_t first, size_t last,
			struct infer_cut *cut)
{
	uint64_t hash = a->el.v[first].hash;
	size_t nth = count_before(a, hash, first);

	if (last != first + 1 || !a->el.v[last].group ||
	    count_before(a, hash, a->el.n) != count_before(b, hash, b->el.n))
		return false;
	for (size_t j = 0; j + 1 < b->el.n; j++)
		if (b->el.v[j].hash == hash && !nth-- && b->el.v[j + 1].group) {
			cut->newer = (struct infer_span){ a->el.v[first].span.from,
							  a->el.v[last].span.to };
			cut->older =
				(struct infer_span){ b->el.v[j].span.from, b->el.v[j + 1].span.to };
			return true;
		}
	return false;
}

/**
 * infer_cut_out() - find what a use became
 * @pair: the items
 * @whole: the statement or argument that the use is in, on both sides
 * @site: the use: a call, or a name
 * @cut: filled in
 */
void infer_cut_out(const struct infer_pair *pair, struct infer_cut whole, struct infer_span site,
		   struct infer_cut *cut)
{
	struct row a = { 0 }, b = { 0 };
	struct infer_cut inner;
	size_t first, last;

	read_row(&a, pair->newer.source, whole.newer);
	read_row(&b, pair->older.source, whole.older);
	*cut = whole;
	if (!a.el.n || !b.el.n)
		goto out;
	align_rows(pair, &a, &b, site);
	first = element_at(&a, site.from);
	last = element_at(&a, site.to - 1);
	if (first == last && a.el.v[first].group && a.el.v[first].mate >= 0 &&
	    site.from > a.el.v[first].span.from) {
		const struct element *there = &b.el.v[a.el.v[first].mate];

		inner.newer = (struct infer_span){ a.el.v[first].span.from + 1,
						   a.el.v[first].span.to - 1 };
		inner.older = (struct infer_span){ there->span.from + 1, there->span.to - 1 };
		if (mate_argument(pair, &inner, site)) {
			infer_cut_out(pair, inner, site, cut);
			goto out;
		}
		a.el.v[first].mate = -1;
	}
	if (!same_callee(&a, &b, first, last, cut))
		between_anchors(&a, &b, whole, first, last, cut);
out:
	vec_free(&a.el);
	vec_free(&b.el);
}
