// SPDX-License-Identifier: GPL-2.0
/* Records: what a type's name means, its members, and who has a member. */
#include <string.h>

#include "facts_parts.h"
#include "str.h"

/* A chain of typedefs or of embedded records that is longer is a circle. */
#define DEEPEST 40

/* A record's users by a member's name, as facts_records_with() gives them. */
struct record_list {
	const struct fact **v;
	unsigned int n;
};

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
	const struct fact *record = facts_find_here(g->from, kind, name);

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
			if (e->value != &facts_absent)
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
