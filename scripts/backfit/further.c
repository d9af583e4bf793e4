// SPDX-License-Identifier: GPL-2.0
#include "further.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

#include "str.h"

/**
 * further_of() - what is known of a name's further definitions
 * @further: all of them
 * @kind: the kind
 * @name: the name
 *
 * Return: the list, in the order in which they were added; NULL where nothing is known.
 */
const struct fact_list *further_of(const struct further *further, enum fact_kind kind,
				   const char *name)
{
	return map_get(&further->list[kind], name);
}

/**
 * further_list() - the same, to add to
 * @further: all of them
 * @kind: the kind
 * @name: the name
 *
 * Return: the list, which is made where there was none.
 */
struct fact_list *further_list(struct further *further, enum fact_kind kind, const char *name)
{
	void **place = map_put(&further->list[kind], name);

	if (!*place)
		*place = xcalloc(1, sizeof(struct fact_list));
	return *place;
}

/* Where a header's definition was put; NULL where it was never. */
static void **place_of(const struct further *further, enum fact_kind kind, const char *name,
		       const char *file, bool make)
{
	struct strbuf key = { 0 };
	struct map *places = (struct map *)&further->place[kind];
	void **place = NULL;

	strbuf_printf(&key, "%s %s", name, file);
	if (make || map_has(places, key.s))
		place = map_put(places, key.s);
	strbuf_free(&key);
	return place;
}

/* Its index in the list, or the list's length; what was taken out before it moved it on. */
static size_t index_of(const struct fact_list *list, void *const *place, const char *file)
{
	size_t i = place ? (size_t)(uintptr_t)*place : 0;

	if (!list || !i)
		return list ? list->n : 0;
	for (i = i < list->n ? i : list->n; i--;)
		if (str_equal(list->v[i]->file, file))
			return i;
	return list->n;
}

/**
 * further_in() - a header's own further definition
 * @further: all of them
 * @kind: the kind
 * @name: the name
 * @file: the header, as facts call it
 *
 * Return: the fact, or NULL.
 */
struct fact *further_in(const struct further *further, enum fact_kind kind, const char *name,
			const char *file)
{
	const struct fact_list *list = further_of(further, kind, name);
	void **place = list ? place_of(further, kind, name, file, false) : NULL;
	size_t i = index_of(list, place, file);

	return list && i < list->n ? list->v[i] : NULL;
}

/**
 * further_add() - add a definition
 * @further: all of them
 * @fact: the definition, complete; it takes the place of one that its header has
 */
void further_add(struct further *further, struct fact *fact)
{
	struct fact_list *list = further_list(further, fact->kind, fact->name);
	void **place = place_of(further, fact->kind, fact->name, fact->file, true);
	size_t i = index_of(list, place, fact->file);

	fact->further = true;
	if (i < list->n) {
		list->v[i] = fact;
	} else {
		*vec_push(list) = fact;
		*place = (void *)(uintptr_t)list->n;
	}
}

/**
 * further_drop() - take a definition back
 * @further: all of them
 * @fact: the definition; nothing is done where it is none of them
 */
void further_drop(struct further *further, const struct fact *fact)
{
	struct fact_list *list = map_get(&further->list[fact->kind], fact->name);
	size_t n = 0;

	for (size_t i = 0; list && i < list->n; i++)
		if (list->v[i] != fact)
			list->v[n++] = list->v[i];
	if (list)
		list->n = n;
}

/**
 * further_take_first() - take the first of a name's further definitions out
 * @further: all of them
 * @kind: the kind
 * @name: the name
 *
 * Return: the fact, which is none of them any more; NULL for none.
 */
struct fact *further_take_first(struct further *further, enum fact_kind kind, const char *name)
{
	const struct fact_list *list = further_of(further, kind, name);
	struct fact *fact = list && list->n ? list->v[0] : NULL;

	if (fact) {
		further_drop(further, fact);
		fact->further = false;
	}
	return fact;
}

/**
 * further_free() - give back the memory
 * @further: all of them; the facts themselves stay
 */
void further_free(struct further *further)
{
	for (int i = 0; i < FACT_KINDS; i++) {
		map_each (&further->list[i], e) {
			struct fact_list *list = e->value;

			vec_free(list);
			free(list);
		}
		map_free(&further->list[i]);
		map_free(&further->place[i]);
	}
}
