// SPDX-License-Identifier: GPL-2.0
#include "facts.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "further.h"
#include "map.h"
#include "proc.h"
#include "store.h"
#include "str.h"

/* A chain of typedefs or of embedded records that is longer is a circle. */
#define DEEPEST 40

/* A record's users by a member's name, as facts_records_with() gives them. */
struct record_list {
	const struct fact **v;
	unsigned int n;
};

struct header {
	enum header_state state;
	const char *why;
};

/**
 * struct facts - one layer of facts
 * @arena: what everything below points to
 * @index: facts by kind and name; &absent where there is known to be none
 * @further: definitions of what has one in @index already; those of a file are
 *	loaded when they are asked for
 * @exports: struct export by name
 * @headers: struct header by path
 * @text: configuration and other texts, by enum facts_text
 * @by_member: struct record_list by member, made when it is first asked for
 * @under: asked for what is not found here, or NULL
 * @store: the file that facts are loaded from, or NULL
 * @all_loaded: nothing is left in @store
 * @saver: the process that saves them, or 0
 */
struct facts {
	struct arena arena;
	struct map index[FACT_KINDS];
	struct further further;
	struct map exports;
	struct map headers;
	struct map text[FACTS_TEXTS];
	struct map by_member;
	struct facts *under;
	struct store *store;
	bool all_loaded;
	int saver;
};

static const struct fact absent;
static const char no_text[1];

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

	return fact && fact != &absent;
}

/**
 * facts_hide() - make a fact be absent, also where a layer below has it
 * @facts: the facts
 * @kind: its kind
 * @name: its name
 */
void facts_hide(struct facts *facts, enum fact_kind kind, const char *name)
{
	map_set(&facts->index[kind], name, (void *)&absent);
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

/* What this layer says: a fact, &absent, or NULL for nothing. */
static const struct fact *find_here(struct facts *facts, enum fact_kind kind, const char *name)
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
		const struct fact *fact = find_here(facts, kind, name);

		if (fact)
			return fact == &absent ? NULL : fact;
	}
	return NULL;
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
	const struct fact *fact = find_here(facts, kind, name);

	return fact == &absent ? NULL : fact;
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
		const struct fact *first = find_here(f, kind, name);
		struct fact *const *further;
		size_t above = all.n;

		if (first == &absent && f->under)
			break;
		n = facts_own_further(f, kind, name, &further);
		if (first && first != &absent)
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
			const struct fact *fact = find_here(facts, order[i], name);

			if (fact == &absent && facts->under)
				hidden |= 1u << order[i];
			else if (fact && fact != &absent && !(hidden & 1u << order[i]))
				return fact;
		}
	}
	return NULL;
}

static const struct fact *record_of_typedef(struct facts *facts, const char *name, int depth)
{
	const struct fact *def = facts_find(facts, FACT_TYPEDEF, name);
	const struct fact *record;

	if (!def || !def->type || def->type->kind != TYPE_BASE || depth > DEEPEST)
		return NULL;
	name = def->type->name;
	if (strchr(name, ' '))
		return facts_record(facts, name);
	record = record_of_typedef(facts, name, depth + 1);
	return record;
}

/**
 * facts_record() - the record that a type's name means
 * @facts: the facts
 * @type_name: "struct x", "union x", "enum x", or "x" for the struct, union or
 *	typedef of that name
 *
 * Return: a fact of kind FACT_STRUCT, FACT_UNION or (only for "enum x" and
 * typedefs of enums) FACT_ENUM; NULL for none.
 */
const struct fact *facts_record(struct facts *facts, const char *type_name)
{
	const struct fact *fact;

	if (str_starts(type_name, "struct "))
		return facts_find(facts, FACT_STRUCT, type_name + strlen("struct "));
	if (str_starts(type_name, "union "))
		return facts_find(facts, FACT_UNION, type_name + strlen("union "));
	if (str_starts(type_name, "enum "))
		return facts_find(facts, FACT_ENUM, type_name + strlen("enum "));
	fact = facts_find(facts, FACT_STRUCT, type_name);
	if (!fact)
		fact = facts_find(facts, FACT_UNION, type_name);
	return fact ? fact : record_of_typedef(facts, type_name, 0);
}

static const struct fact *member_of(struct facts *facts, const struct fact *record,
				    const char *member, int depth)
{
	const struct fact *found = NULL;

	if (!record || depth > DEEPEST)
		return NULL;
	for (unsigned int i = 0; i < record->members; i++)
		if (!strcmp(record->member[i]->name, member))
			return record->member[i];
	for (unsigned int i = 0; i < record->members && !found; i++) {
		const struct fact *m = record->member[i];

		if (!*m->name && m->type && m->type->kind == TYPE_BASE)
			found = member_of(facts, facts_record(facts, m->type->name), member,
					  depth + 1);
	}
	return found;
}

/**
 * facts_member() - a member of a record
 * @facts: the facts
 * @type_name: the record, as facts_record() takes it
 * @member: the member's name
 *
 * Return: the member, also one within an anonymous or embedded record; NULL for none.
 */
const struct fact *facts_member(struct facts *facts, const char *type_name, const char *member)
{
	return *member ? member_of(facts, facts_record(facts, type_name), member, 0) : NULL;
}

/**
 * facts_member_of() - a member of a record that is at hand
 * @facts: the facts that the record is from
 * @record: the record
 * @member: the member's name
 *
 * Return: as facts_member().
 */
const struct fact *facts_member_of(struct facts *facts, const struct fact *record,
				   const char *member)
{
	return *member ? member_of(facts, record, member, 0) : NULL;
}

struct gathering {
	struct facts *top;
	struct facts *from;
	VEC(const struct fact *) found;
};

static void gather_record(enum fact_kind kind, const char *name, void *data)
{
	struct gathering *g = data;
	const struct fact *record = find_here(g->from, kind, name);

	/* One that a layer above has replaced or hidden is not meant. */
	if (record && record == facts_find(g->top, kind, name))
		*vec_push(&g->found) = record;
}

static void index_record(struct facts *facts, const struct fact *record)
{
	for (unsigned int i = 0; i < record->members; i++) {
		struct record_list **list =
			(struct record_list **)map_put(&facts->by_member, record->member[i]->name);

		if (!*list)
			*list = arena_alloc(&facts->arena, sizeof(**list));
		/* Room is doubled at each power of two. */
		if (!((*list)->n & ((*list)->n - 1))) {
			const struct fact **v = arena_alloc(
				&facts->arena, ((*list)->n ? (*list)->n * 2 : 1) * sizeof(*v));

			if ((*list)->n)
				memcpy(v, (*list)->v, (*list)->n * sizeof(*v));
			(*list)->v = v;
		}
		(*list)->v[(*list)->n++] = record;
	}
}

static void index_members(struct facts *facts)
{
	static const enum fact_kind kinds[] = { FACT_STRUCT, FACT_UNION };

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		map_each (&facts->index[kinds[i]], e)
			if (e->value != &absent)
				index_record(facts, e->value);
}

static void gather_here(struct gathering *g, const char *member)
{
	const struct record_list *list;

	if (g->from->store && !g->from->all_loaded) {
		store_records_with(g->from->store, member, gather_record, g);
		return;
	}
	if (!g->from->by_member.n)
		index_members(g->from);
	list = map_get(&g->from->by_member, member);
	for (unsigned int i = 0; list && i < list->n; i++)
		gather_record(list->v[i]->kind, list->v[i]->name, g);
}

/**
 * facts_records_with() - all records that have a member of a name
 * @facts: the facts
 * @member: the name
 * @records: set to them; valid as long as @facts
 *
 * Return: how many.
 */
unsigned int facts_records_with(struct facts *facts, const char *member,
				const struct fact ***records)
{
	struct gathering g = { .top = facts };
	unsigned int n;

	for (g.from = facts; g.from; g.from = g.from->under)
		gather_here(&g, member);
	n = g.found.n;
	*records = arena_alloc(&facts->arena, n * sizeof(**records));
	if (n)
		memcpy(*records, g.found.v, n * sizeof(**records));
	vec_free(&g.found);
	return n;
}

/**
 * facts_export() - what Module.symvers says about a symbol
 * @facts: the facts
 * @name: the symbol
 *
 * Return: the export, or NULL.
 */
const struct export *facts_export(struct facts *facts, const char *name)
{
	for (; facts; facts = facts->under) {
		const struct export *export = map_get(&facts->exports, name);

		if (!export && facts->store && !map_has(&facts->exports, name)) {
			if (!store_export(facts->store, facts, name))
				map_set(&facts->exports, name, NULL);
			export = map_get(&facts->exports, name);
		}
		if (export)
			return export;
	}
	return NULL;
}

/**
 * facts_know_exports() - does the absence of an export mean anything?
 * @facts: the facts
 *
 * Return: false where the kernel had no Module.symvers.
 */
bool facts_know_exports(struct facts *facts)
{
	return facts_info(facts, "exports");
}

/**
 * facts_exports_are_guessed() - are exports read from sources?
 * @facts: the facts
 *
 * Return: true where they are from EXPORT_SYMBOL lines: then a file that has one
 * need not be built on this kernel.
 */
bool facts_exports_are_guessed(struct facts *facts)
{
	return str_equal(facts_info(facts, "exports"), "source");
}

static const char *find_text(struct facts *facts, enum facts_text which, const char *key)
{
	for (; facts; facts = facts->under) {
		const char *text = map_get(&facts->text[which], key);

		if (!text && facts->store) {
			text = store_text(facts->store, facts, which, key);
			map_set(&facts->text[which], key, (void *)(text ? text : no_text));
		}
		if (text && text != no_text)
			return text;
	}
	return NULL;
}

/**
 * facts_config() - a configuration symbol's value
 * @facts: the facts
 * @symbol: the symbol, with CONFIG_
 *
 * Return: "y", "m", a number or a string without its quotes; NULL where it is
 * not set.
 */
const char *facts_config(struct facts *facts, const char *symbol)
{
	return find_text(facts, FACTS_CONFIG, symbol);
}

/**
 * facts_info() - what is known of the facts themselves
 * @facts: the facts
 * @key: "release", "build", "exports", ... (Documentation/facts-schema.md)
 *
 * Return: the text, or NULL.
 */
const char *facts_info(struct facts *facts, const char *key)
{
	return find_text(facts, FACTS_INFO, key);
}

/**
 * facts_mentioned() - does what could not be read of the headers speak of a name?
 * @facts: the facts
 * @name: the name
 *
 * Return: such a header as it is included, or NULL for none: then a name that
 * has no fact is not declared.
 */
const char *facts_mentioned(struct facts *facts, const char *name)
{
	return find_text(facts, FACTS_MENTIONED, name);
}

/**
 * facts_header() - was a header read?
 * @facts: the facts
 * @path: the header as it is included
 * @why: set to the reason where it was not, else to NULL; may be NULL
 *
 * Return: its state.
 */
enum header_state facts_header(struct facts *facts, const char *path, const char **why)
{
	const struct header *header = NULL;

	for (; facts && !header; facts = facts->under) {
		header = map_get(&facts->headers, path);
		if (!header && facts->store && store_header(facts->store, facts, path))
			header = map_get(&facts->headers, path);
	}
	if (why)
		*why = header ? header->why : NULL;
	return header ? header->state : HEADER_MISSING;
}

static void load_all(struct facts *facts)
{
	if (!facts->store || facts->all_loaded)
		return;
	store_load_all(facts->store, facts);
	facts->all_loaded = true;
}

/**
 * facts_each_own() - visit all facts of a kind that the topmost layer has
 * @facts: the facts
 * @kind: the kind, not FACT_MEMBER
 * @visit: called for each, in no particular order
 * @data: given to @visit
 */
void facts_each_own(struct facts *facts, enum fact_kind kind,
		    void (*visit)(const struct fact *fact, void *data), void *data)
{
	load_all(facts);
	/* By number: a visitor may ask, and asking may add to the table. */
	for (size_t i = 0; i < facts->index[kind].n; i++) {
		const struct fact *fact = facts->index[kind].entry[i].value;

		if (fact && fact != &absent)
			visit(fact, data);
	}
}

/**
 * facts_each() - visit all facts of a kind
 * @facts: the facts; those of layers below are visited too unless replaced
 * @kind: the kind, not FACT_MEMBER
 * @visit: called for each, in no particular order
 * @data: given to @visit
 */
void facts_each(struct facts *facts, enum fact_kind kind,
		void (*visit)(const struct fact *fact, void *data), void *data)
{
	for (struct facts *f = facts; f; f = f->under) {
		load_all(f);
		/* By number: a visitor may ask, and asking may add to the table. */
		for (size_t i = 0; i < f->index[kind].n; i++) {
			struct map_entry *e = &f->index[kind].entry[i];
			const struct fact *fact = e->value;

			if (fact && fact != &absent &&
			    (f == facts || facts_find(facts, kind, e->key) == fact))
				visit(fact, data);
		}
	}
}

/**
 * facts_each_name() - visit the name of every fact but members
 * @facts: the facts; a name that several layers have is visited for each
 * @visit: called for each, in no particular order; the name is valid only there
 * @data: given to @visit
 */
void facts_each_name(struct facts *facts,
		     void (*visit)(enum fact_kind kind, const char *name, void *data), void *data)
{
	for (; facts; facts = facts->under) {
		if (facts->store && !facts->all_loaded)
			store_each_name(facts->store, visit, data);
		else
			for (int kind = 0; kind < FACT_KINDS; kind++)
				map_each (&facts->index[kind], e)
					if (e->value && e->value != &absent)
						visit(kind, e->key, data);
	}
}

static void visit_further(struct facts *facts, enum fact_kind kind, const char *name,
			  void (*visit)(const struct fact *fact, void *data), void *data)
{
	struct fact *const *further;
	unsigned int n = facts_own_further(facts, kind, name, &further);

	for (unsigned int i = 0; i < n; i++)
		visit(further[i], data);
}

/**
 * facts_each_further() - visit all further definitions of a kind that the topmost layer has
 * @facts: the facts
 * @kind: the kind, not FACT_MEMBER
 * @visit: called for each, those of one name in their order
 * @data: given to @visit
 */
void facts_each_further(struct facts *facts, enum fact_kind kind,
			void (*visit)(const struct fact *fact, void *data), void *data)
{
	load_all(facts);
	for (size_t i = 0; facts->store && i < facts->index[kind].n; i++)
		visit_further(facts, kind, facts->index[kind].entry[i].key, visit, data);
	for (size_t i = 0; !facts->store && i < facts->further.list[kind].n; i++)
		visit_further(facts, kind, facts->further.list[kind].entry[i].key, visit, data);
}

/**
 * facts_each_export() - visit all exports of the topmost layer
 * @facts: the facts
 * @visit: called for each
 * @data: given to @visit
 */
void facts_each_export(struct facts *facts, void (*visit)(const struct export *export, void *data),
		       void *data)
{
	load_all(facts);
	map_each (&facts->exports, e)
		if (e->value)
			visit(e->value, data);
}

/**
 * facts_each_header() - visit all headers of the topmost layer
 * @facts: the facts
 * @visit: called for each
 * @data: given to @visit
 */
void facts_each_header(struct facts *facts,
		       void (*visit)(const char *path, enum header_state state, const char *why,
				     void *data),
		       void *data)
{
	load_all(facts);
	map_each (&facts->headers, e) {
		const struct header *header = e->value;

		visit(e->key, header->state, header->why, data);
	}
}

/**
 * facts_each_text() - visit one of the tables of texts of the topmost layer
 * @facts: the facts
 * @which: which table
 * @visit: called for each
 * @data: given to @visit
 */
void facts_each_text(struct facts *facts, enum facts_text which,
		     void (*visit)(const char *key, const char *value, void *data), void *data)
{
	load_all(facts);
	map_each (&facts->text[which], e)
		if (e->value != no_text)
			visit(e->key, e->value, data);
}

/**
 * facts_add_export() - add an export
 * @facts: the facts
 * @export: the export, copied
 */
void facts_add_export(struct facts *facts, const struct export *export)
{
	struct export *copy = arena_alloc(&facts->arena, sizeof(*copy));
	void **place = map_put(&facts->exports, export->name);

	*place = copy;
	copy->name = map_key(place);
	copy->module = arena_strdup(&facts->arena, export->module);
	copy->gpl = export->gpl;
	copy->space = arena_strdup(&facts->arena, export->space);
}

/**
 * facts_set_config() - set a configuration symbol
 * @facts: the facts
 * @symbol: the symbol, with CONFIG_
 * @value: its value
 */
void facts_set_config(struct facts *facts, const char *symbol, const char *value)
{
	map_set(&facts->text[FACTS_CONFIG], symbol, arena_strdup(&facts->arena, value));
}

/**
 * facts_set_header() - say what became of a header
 * @facts: the facts
 * @path: the header as it is included
 * @state: its state
 * @why: the reason where it was not read, else NULL
 */
void facts_set_header(struct facts *facts, const char *path, enum header_state state,
		      const char *why)
{
	struct header *header = arena_alloc(&facts->arena, sizeof(*header));

	header->state = state;
	header->why = why ? arena_strdup(&facts->arena, why) : NULL;
	map_set(&facts->headers, path, header);
}

/**
 * facts_set_info() - say something of the facts themselves
 * @facts: the facts
 * @key: what it is about
 * @value: the text
 */
void facts_set_info(struct facts *facts, const char *key, const char *value)
{
	map_set(&facts->text[FACTS_INFO], key, arena_strdup(&facts->arena, value));
}

/**
 * facts_set_mentioned() - say that what could not be read of a header speaks of a name
 * @facts: the facts
 * @name: the name
 * @header: the header as it is included; the first one told is kept
 */
void facts_set_mentioned(struct facts *facts, const char *name, const char *header)
{
	if (!map_has(&facts->text[FACTS_MENTIONED], name))
		map_set(&facts->text[FACTS_MENTIONED], name, arena_strdup(&facts->arena, header));
}
