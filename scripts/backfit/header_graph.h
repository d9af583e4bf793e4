/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Which headers have to do with each other: one includes the other, by
 * whatever way, whether or not a condition stands before it. Macros of a header
 * are no business of headers that it has nothing to do with.
 */
#ifndef BACKFIT_HEADER_GRAPH_H
#define BACKFIT_HEADER_GRAPH_H

#include "headers.h"

struct header_graph;

struct header_graph *header_graph_new(struct header_list *list, const char *const *base,
				      size_t bases);
bool header_graph_includes(const struct header_graph *graph, const struct header_file *outer,
			   const struct header_file *inner);
bool header_graph_related(const struct header_graph *graph, const struct header_file *a,
			  const struct header_file *b);
bool header_graph_is_base(const struct header_graph *graph, const struct header_file *h);
void header_graph_spoilers(const struct header_graph *graph,
			   void (*visit)(const struct header_file *h, const char *macro,
					 const struct header_file *spoilt, void *data),
			   void *data);
void header_graph_free(struct header_graph *graph);

#endif
