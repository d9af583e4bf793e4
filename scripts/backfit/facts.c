// SPDX-License-Identifier: GPL-2.0
#include "facts_parts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "proc.h"
#include "str.h"

const struct fact facts_absent;

/**
 * fact_kind_name() - a kind in a user's words
 * @kind: the kind
 */
const char *fact_kind_name(enum fact_kind kind)
{
	static const char *const names[] = { "function", "variable",   "macro",
					     "struct",	 "union",      "enum",
					     "typedef",	 "enumerator", "member" };

	return names[kind];
}

/**
 * facts_new() - no facts yet
 *
 * Return: facts to add to, which the caller gives to facts_free().
 */
struct facts *facts_new(void)
{
	return xcalloc(1, sizeof(struct facts));
}

/**
 * facts_layer_over() - facts that are asked before others
 * @under: the others, which must stay as long as the layer
 *
 * Return: an empty layer, which the caller gives to facts_free().
 */
struct facts *facts_layer_over(struct facts *under)
{
	struct facts *facts = facts_new();

	facts->under = under;
	return facts;
}

/**
 * facts_open() - facts that were saved
 * @path: the file
 *
 * Nothing but what is asked for is read.
 *
 * Return: the facts, which the caller gives to facts_free(); NULL without a
 * message where the file is missing or is no sound file of facts.
 */
struct facts *facts_open(const char *path)
{
	struct store *store = store_open(path);
	struct facts *facts;

	if (!store)
		return NULL;
	facts = facts_new();
	facts->store = store;
	return facts;
}

/**
 * facts_save() - write facts into a file
 * @facts: the facts; those under them are not written
 * @path: the file, which is there whole or not at all
 *
 * Return: 0, or -1 after a message.
 */
int facts_save(struct facts *facts, const char *path)
{
	return store_save(facts, path);
}

/**
 * facts_save_aside() - facts_save() while the caller goes on
 * @facts: the facts; what is added from now on is not written
 * @path: the file
 *
 * Another process writes it; facts_saved() or facts_free() waits for that.
 */
void facts_save_aside(struct facts *facts, const char *path)
{
	facts_saved(facts);
	fflush(NULL);
	facts->saver = fork();
	if (!facts->saver)
		_exit(facts_save(facts, path) ? 1 : 0);
	/* Where no process is to be had, this one has to do it. */
	if (facts->saver < 0) {
		facts->saver = 0;
		facts_save(facts, path);
	}
}

/**
 * facts_saved() - wait until facts are written
 * @facts: the facts
 *
 * Return: 0 where nothing was to be waited for or all went well, else not 0,
 * after a message.
 */
int facts_saved(struct facts *facts)
{
	int pid = facts->saver;

	facts->saver = 0;
	return pid > 0 ? proc_wait(pid) : 0;
}

/**
 * facts_free() - give back facts and everything that was got from them
 * @facts: the facts, or NULL; those under them stay
 */
void facts_free(struct facts *facts)
{
	if (!facts)
		return;
	for (int i = 0; i < FACT_KINDS; i++)
		map_free(&facts->index[i]);
	further_free(&facts->further);
	map_free(&facts->exports);
	map_free(&facts->headers);
	for (int i = 0; i < FACTS_TEXTS; i++)
		map_free(&facts->text[i]);
	map_free(&facts->by_member);
	store_close(facts->store);
	arena_free(&facts->arena);
	/* Last, for the saver has a copy of it all and may need the time. */
	facts_saved(facts);
	free(facts);
}

/**
 * facts_arena() - where facts' texts and types belong
 * @facts: the facts
 */
struct arena *facts_arena(struct facts *facts)
{
	return &facts->arena;
}

/**
 * facts_add() - add a fact
 * @facts: the facts
 * @kind: its kind, not FACT_MEMBER: members belong to their record
 * @name: its name, copied
 *
 * One of that kind and name that was there before is found no more.
 *
 * Return: the fact, for the caller to fill in with what stands in facts_arena().
 */
struct fact *facts_add(struct facts *facts, enum fact_kind kind, const char *name)
{
	struct fact *fact = arena_alloc(&facts->arena, sizeof(*fact));
	void **place = map_put(&facts->index[kind], name);
	const struct fact *before = *place;

	*place = fact;
	fact->kind = kind;
	fact->several = before && before->several;
	fact->name = map_key(place);
	if (facts->by_member.n)
		map_free(&facts->by_member);
	return fact;
}

/**
 * facts_put() - let a fact be found by its kind and name
 * @facts: the facts
 * @fact: the fact, in facts_arena()
 *
 * Return: @fact.
 */
struct fact *facts_put(struct facts *facts, struct fact *fact)
{
	map_set(&facts->index[fact->kind], fact->name, fact);
	return fact;
}

/**
 * facts_is_loaded() - is a fact in memory already?
 * @facts: the facts
 * @kind: its kind
 * @name: its name
 */
bool facts_is_loaded(struct facts *facts, enum fact_kind kind, const char *name)
{
	const void *fact = map_get(&facts->index[kind], name);

	return fact && fact != &facts_absent;
}

/**
 * facts_hide() - make a fact be absent, also where a layer below has it
 * @facts: the facts
 * @kind: its kind
 * @name: its name
 */
void facts_hide(struct facts *facts, enum fact_kind kind, const char *name)
{
	map_set(&facts->index[kind], name, (void *)&facts_absent);
}

/**
 * facts_drop() - take back a fact
 * @facts: the facts; a further definition takes its place, and where there is
 *	none what layers below say is found again
 * @kind: its kind
 * @name: its name
 */
void facts_drop(struct facts *facts, enum fact_kind kind, const char *name)
{
	struct fact *next;

	if (!map_get(&facts->index[kind], name))
		return;
	next = further_take_first(&facts->further, kind, name);
	if (next)
		next->several = true;
	map_set(&facts->index[kind], name, next);
}

/**
 * facts_put_further() - add a definition of what has one already
 * @facts: the facts, which have a fact of that kind and name
 * @fact: the definition, complete, in facts_arena(); it takes the place of a
 *	further one that its header has
 */
void facts_put_further(struct facts *facts, struct fact *fact)
{
	struct fact *first = map_get(&facts->index[fact->kind], fact->name);

	if (first)
		first->several = true;
	further_add(&facts->further, fact);
}

/**
 * facts_further_in() - a header's definition of what another header's comes first
 * @facts: the facts that it was put into
 * @kind: its kind
 * @name: its name
 * @file: the header, as facts call it
 *
 * Return: the fact, or NULL.
 */
struct fact *facts_further_in(struct facts *facts, enum fact_kind kind, const char *name,
			      const char *file)
{
	return further_in(&facts->further, kind, name, file);
}

/**
 * facts_drop_further() - take back a further definition
 * @facts: the facts that it was put into
 * @fact: the definition
 */
void facts_drop_further(struct facts *facts, const struct fact *fact)
{
	further_drop(&facts->further, fact);
}

/**
 * facts_find_here() - what this layer says of a name
 * @facts: the facts
 * @kind: the kind, not FACT_MEMBER
 * @name: the name
 *
 * Return: a fact, &facts_absent, or NULL for nothing.
 */
const struct fact *facts_find_here(struct facts *facts, enum fact_kind kind, const char *name)
{
	const struct fact *fact = map_get(&facts->index[kind], name);

	if (fact || !facts->store || facts->all_loaded)
		return fact;
	fact = store_fact(facts->store, facts, kind, name);
	if (!fact)
		facts_hide(facts, kind, name);
	return fact;
}

/**
 * facts_find() - a fact by kind and name
 * @facts: the facts
 * @kind: the kind, not FACT_MEMBER
 * @name: the name
 *
 * Return: the fact, or NULL.
 */
const struct fact *facts_find(struct facts *facts, enum fact_kind kind, const char *name)
{
	for (; facts; facts = facts->under) {
		const struct fact *fact = facts_find_here(facts, kind, name);

		if (fact)
			return fact == &facts_absent ? NULL : fact;
	}
	return NULL;
}

/**
 * facts_linked() - what a linker knows by a name
 * @facts: the facts
 * @name: the name
 *
 * Return: the fact of the function or, where none is called so, of the variable; or NULL.
 */
const struct fact *facts_linked(struct facts *facts, const char *name)
{
	const struct fact *fact = facts_find(facts, FACT_FUNCTION, name);

	return fact ? fact : facts_find(facts, FACT_VARIABLE, name);
}

/**
 * facts_own() - as facts_find(), but without the layers below
 * @facts: the facts
 * @kind: the kind
 * @name: the name
 *
 * Return: the fact, or NULL.
 */
const struct fact *facts_own(struct facts *facts, enum fact_kind kind, const char *name)
{
	const struct fact *fact = facts_find_here(facts, kind, name);

	return fact == &facts_absent ? NULL : fact;
}

/**
 * facts_own_further() - what other headers define by a name that has a fact
 * @facts: the facts; layers below are not asked
 * @kind: the kind, not FACT_MEMBER
 * @name: the name
 * @further: set to the definitions besides the one of facts_own(), each of another header
 *
 * Return: how many.
 */
unsigned int facts_own_further(struct facts *facts, enum fact_kind kind, const char *name,
			       struct fact *const **further)
{
	const struct fact *first = facts_own(facts, kind, name);
	const struct fact_list *list;

	*further = NULL;
	if (!first || !first->several)
		return 0;
	list = further_of(&facts->further, kind, name);
	if (!list && facts->store) {
		list = further_list(&facts->further, kind, name);
		store_further(facts->store, facts, kind, name);
	}
	if (!list)
		return 0;
	*further = list->v;
	return list->n;
}

/* Do two layers speak of one header? A shim's path names the header that it extends. */
static bool same_header(const char *a, const char *b)
{
	static const char *const roots[] = { "backport-include/", "include/" };
	const char *file[2] = { a ? a : "", b ? b : "" };

	for (int i = 0; i < 2; i++)
		for (size_t k = 0; k < ARRAY_LEN(roots); k++)
			if (str_starts(file[i], roots[k])) {
				file[i] += strlen(roots[k]);
				break;
			}
	return !strcmp(file[0], file[1]);
}

typedef VEC(const struct fact *) definitions;

/* Adds one of a layer, unless a layer above has that header's. */
static void add_definition(definitions *all, size_t above, const struct fact *fact)
{
	for (size_t i = 0; i < above; i++)
		if (same_header(all->v[i]->file, fact->file))
			return;
	*vec_push(all) = fact;
}

/**
 * facts_definitions() - all that headers define by a name
 * @facts: the facts
 * @kind: the kind, not FACT_MEMBER
 * @name: the name
 * @definition: set to them, that of facts_find() first; valid as long as @facts.
 *	What a header of a layer below says is not among them where a layer above
 *	says something for that header, or hides the name
 *
 * Return: how many.
 */
unsigned int facts_definitions(struct facts *facts, enum fact_kind kind, const char *name,
			       const struct fact *const **definition)
{
	definitions all = { 0 };
	const struct fact **kept;
	unsigned int n;

	for (struct facts *f = facts; f; f = f->under) {
		const struct fact *first = facts_find_here(f, kind, name);
		struct fact *const *further;
		size_t above = all.n;

		if (first == &facts_absent && f->under)
			break;
		n = facts_own_further(f, kind, name, &further);
		if (first && first != &facts_absent)
			add_definition(&all, above, first);
		for (unsigned int i = 0; i < n; i++)
			add_definition(&all, above, further[i]);
	}
	n = all.n;
	kept = arena_alloc(&facts->arena, n * sizeof(*kept));
	if (n)
		memcpy(kept, all.v, n * sizeof(*kept));
	vec_free(&all);
	*definition = kept;
	return n;
}

/**
 * facts_any() - a fact of that name, of whatever kind
 * @facts: the facts
 * @name: the name
 *
 * Return: the function of that name, or else the macro, variable, enumerator,
 * typedef, struct, union or enum; of the topmost layer that has any. NULL for none.
 */
const struct fact *facts_any(struct facts *facts, const char *name)
{
	static const enum fact_kind order[] = { FACT_FUNCTION,	 FACT_MACRO,   FACT_VARIABLE,
						FACT_ENUMERATOR, FACT_TYPEDEF, FACT_STRUCT,
						FACT_UNION,	 FACT_ENUM };
	unsigned int hidden = 0;

	for (; facts; facts = facts->under) {
		for (size_t i = 0; i < ARRAY_LEN(order); i++) {
			const struct fact *fact = facts_find_here(facts, order[i], name);

			if (fact == &facts_absent && facts->under)
				hidden |= 1u << order[i];
			else if (fact && fact != &facts_absent && !(hidden & 1u << order[i]))
				return fact;
		}
	}
	return NULL;
}
