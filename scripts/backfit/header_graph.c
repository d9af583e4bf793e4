// SPDX-License-Identifier: GPL-2.0
#include "header_graph.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "file.h"

/**
 * struct header_graph - who includes whom
 * @list: the headers
 * @words: words of a row
 * @row: for each header a bit for each that it reaches, itself among them
 * @base: bits of those that all others can take for granted
 */
struct header_graph {
	struct header_list *list;
	size_t words;
	uint64_t *row;
	uint64_t *base;
};

static bool bit(const uint64_t *row, size_t at)
{
	return row[at / 64] >> at % 64 & 1;
}

static void set_bit(uint64_t *row, size_t at)
{
	row[at / 64] |= (uint64_t)1 << at % 64;
}

static uint64_t *row_of(const struct header_graph *g, size_t at)
{
	return g->row + at * g->words;
}

/* The header that an #include line means, or NULL. */
static const struct header_file *target_of(const struct header_list *list,
					   const struct header_file *from, const char *include)
{
	const struct header_file *found = NULL;
	char *dir, *path, *clean;

	if (*include == '"') {
		dir = path_dir(from->path);
		path = path_join(dir, include + 1);
		clean = path_clean(path);
		found = map_get(&list->by_path, clean);
		free(dir);
		free(path);
		free(clean);
	}
	return found ? found : map_get(&list->by_name, include + 1);
}

/**
 * struct edge - one header includes another
 * @outer: the place of the one
 * @inner: of the other
 */
struct edge {
	unsigned int outer, inner;
};

typedef VEC(struct edge) edge_list;

static void find_edges(const struct header_graph *g, edge_list *edges)
{
	for (size_t i = 0; i < g->list->file.n; i++) {
		const struct header_file *h = g->list->file.v[i];

		for (unsigned int k = 0; k < h->n_includes; k++) {
			const struct header_file *to = target_of(g->list, h, h->includes[k]);

			if (to && to != h)
				*vec_push(edges) = (struct edge){ h->at, to->at };
		}
	}
}

/* Adds one row to another. Returns whether that added any. */
static bool add_row(uint64_t *to, const uint64_t *from, size_t words)
{
	uint64_t more = 0;

	for (size_t i = 0; i < words; i++) {
		more |= from[i] & ~to[i];
		to[i] |= from[i];
	}
	return more;
}

static void reach(struct header_graph *g)
{
	edge_list edges = { 0 };
	bool more = true;

	for (size_t i = 0; i < g->list->file.n; i++)
		set_bit(row_of(g, i), i);
	find_edges(g, &edges);
	/* There and back again, as long as it adds any: a few times. */
	while (more) {
		more = false;
		for (size_t i = 0; i < edges.n; i++)
			more |= add_row(row_of(g, edges.v[i].outer), row_of(g, edges.v[i].inner),
					g->words);
		for (size_t i = edges.n; i--;)
			more |= add_row(row_of(g, edges.v[i].outer), row_of(g, edges.v[i].inner),
					g->words);
	}
	vec_free(&edges);
}

/**
 * header_graph_new() - find out which headers include each other
 * @list: the headers, after headers_read(); stays as long as the graph
 * @base: names of headers that all others can take for granted, with what
 *	they include
 * @bases: how many
 *
 * Return: the graph, which the caller gives to header_graph_free().
 */
struct header_graph *header_graph_new(struct header_list *list, const char *const *base,
				      size_t bases)
{
	struct header_graph *g = xcalloc(1, sizeof(*g));

	g->list = list;
	g->words = list->file.n / 64 + 1;
	g->row = xcalloc(list->file.n + 1, g->words * sizeof(*g->row));
	g->base = xcalloc(g->words, sizeof(*g->base));
	reach(g);
	for (size_t i = 0; i < bases; i++) {
		const struct header_file *h = map_get(&list->by_name, base[i]);

		if (h)
			add_row(g->base, row_of(g, h->at), g->words);
	}
	return g;
}

/**
 * header_graph_includes() - does a header include another, by whatever way?
 * @graph: the graph
 * @outer: the one
 * @inner: the other; a header includes itself
 */
bool header_graph_includes(const struct header_graph *graph, const struct header_file *outer,
			   const struct header_file *inner)
{
	return bit(row_of(graph, outer->at), inner->at);
}

/**
 * header_graph_related() - does one of two headers include the other?
 * @graph: the graph
 * @a: the one
 * @b: the other
 */
bool header_graph_related(const struct header_graph *graph, const struct header_file *a,
			  const struct header_file *b)
{
	return header_graph_includes(graph, a, b) || header_graph_includes(graph, b, a);
}

/**
 * header_graph_is_base() - can all headers take this one for granted?
 * @graph: the graph
 * @h: the header
 */
bool header_graph_is_base(const struct header_graph *graph, const struct header_file *h)
{
	return bit(graph->base, h->at);
}

/* Headers that spoil others. */

/**
 * struct macro_uses - who does what with one macro
 * @definer: headers that define it
 * @tester: headers whose conditions speak of it
 */
struct macro_uses {
	VEC(unsigned int) definer;
	VEC(unsigned int) tester;
};

static struct macro_uses *by_macro(const struct header_list *list)
{
	struct macro_uses *uses = xcalloc(list->macro.n + 1, sizeof(*uses));

	for (size_t i = 0; i < list->use.n; i++) {
		const struct header_use *use = &list->use.v[i];

		if (use->kind == HEADER_DEFINES)
			*vec_push(&uses[use->macro].definer) = use->header;
		else if (use->kind == HEADER_TESTS)
			*vec_push(&uses[use->macro].tester) = use->header;
	}
	return uses;
}

/*
 * Does a header that tests a macro get it from those that it includes, or
 * define it itself where it is missing?
 */
static bool has_its_own(const struct header_graph *g, const struct macro_uses *uses,
			unsigned int tester)
{
	for (size_t i = 0; i < uses->definer.n; i++)
		if (bit(row_of(g, tester), uses->definer.v[i]))
			return true;
	return false;
}

/**
 * header_graph_spoilers() - find headers that would change what others say
 * @graph: the graph
 * @visit: called for each header that defines a macro, the macro, and a header
 *	that has a condition on it but does not include who defines it
 * @data: given to @visit
 */
void header_graph_spoilers(const struct header_graph *graph,
			   void (*visit)(const struct header_file *h, const char *macro,
					 const struct header_file *spoilt, void *data),
			   void *data)
{
	struct header_list *list = graph->list;
	struct macro_uses *uses = by_macro(list);

	for (size_t m = 0; m < list->macro.n; m++) {
		const struct macro_uses *u = &uses[m];

		for (size_t t = 0; t < u->tester.n && u->definer.n; t++) {
			const struct header_file *tester = list->file.v[u->tester.v[t]];

			if (has_its_own(graph, u, tester->at))
				continue;
			for (size_t d = 0; d < u->definer.n; d++) {
				const struct header_file *h = list->file.v[u->definer.v[d]];

				if (!bit(graph->base, h->at))
					visit(h, list->macro.entry[m].key, tester, data);
			}
		}
	}
	for (size_t m = 0; m < list->macro.n; m++) {
		vec_free(&uses[m].definer);
		vec_free(&uses[m].tester);
	}
	free(uses);
}

/**
 * header_graph_free() - give back a graph
 * @graph: the graph, or NULL
 */
void header_graph_free(struct header_graph *graph)
{
	if (!graph)
		return;
	free(graph->row);
	free(graph->base);
	free(graph);
}
