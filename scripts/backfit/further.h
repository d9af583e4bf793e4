/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Definitions of a name that headers have besides the first one: two headers that
 * have nothing to do with each other may mean different things by one name.
 */
#ifndef BACKFIT_FURTHER_H
#define BACKFIT_FURTHER_H

#include "facts.h"
#include "map.h"

/**
 * struct fact_list - some facts
 * @v: they
 * @n: how many
 * @room: for how many there is memory
 */
struct fact_list {
	struct fact **v;
	size_t n, room;
};

/**
 * struct further - definitions behind the first of their kind and name
 * @list: struct fact_list by name, by kind; an empty list where there is known to
 *	be none
 * @place: by name and header, by kind: where in its list that header's stands, plus
 *	one, at least before others were taken out; a name may have 100,000
 *
 * Zero-initialise it, and further_free() it.
 */
struct further {
	struct map list[FACT_KINDS];
	struct map place[FACT_KINDS];
};

struct fact_list *further_list(struct further *further, enum fact_kind kind, const char *name);
const struct fact_list *further_of(const struct further *further, enum fact_kind kind,
				   const char *name);
struct fact *further_in(const struct further *further, enum fact_kind kind, const char *name,
			const char *file);
void further_add(struct further *further, struct fact *fact);
struct fact *further_take_first(struct further *further, enum fact_kind kind, const char *name);
void further_drop(struct further *further, const struct fact *fact);
void further_free(struct further *further);

#endif
