// SPDX-License-Identifier: GPL-2.0
#include "lacking.h"

#include <string.h>

#include "str.h"
#include "type.h"

/* Whether it has the look of a typedef's name: one word, and none of C's own. */
static bool is_plain_name(const char *name)
{
	static const char *const own[] = { "void",  "char",	"short",     "int",	   "long",
					   "float", "double",	"signed",    "unsigned",   "_Bool",
					   "auto",  "__int128", "_Float128", "__auto_type" };

	if (name[str_word(name)] || !*name || str_starts(name, "__builtin_"))
		return false;
	for (size_t i = 0; i < ARRAY_LEN(own); i++)
		if (!strcmp(name, own[i]))
			return false;
	return true;
}

static void see_name(struct lacking *lacking, const char *header, const char *name)
{
	struct facts *facts = lacking->facts;
	struct lacked *lacked;
	void **of;

	if (!is_plain_name(name) || facts_find(facts, FACT_TYPEDEF, name) ||
	    facts_find(facts, FACT_MACRO, name))
		return;
	of = map_put(&lacking->of, header);
	for (lacked = *of; lacked; lacked = (struct lacked *)lacked->next)
		if (!strcmp(lacked->name, name))
			return;
	lacked = arena_alloc(&lacking->arena, sizeof(*lacked));
	lacked->name = name;
	lacked->next = *of;
	*of = lacked;
}

static void see_type(struct lacking *lacking, const char *header, const struct type *type)
{
	for (; type; type = type->to) {
		if (type->kind == TYPE_BASE)
			see_name(lacking, header, type->name);
		for (unsigned int i = 0; i < type->params; i++)
			see_type(lacking, header, type->param[i].type);
	}
}

static void see_fact(const struct fact *fact, void *data)
{
	struct lacking *lacking = data;

	if (!fact->file)
		return;
	see_type(lacking, fact->file, fact->type);
	for (unsigned int i = 0; i < fact->members; i++)
		see_type(lacking, fact->file, fact->member[i]->type);
}

/**
 * lacking_find() - find the types that headers use and none defines
 * @lacking: empty; gets them; lacking_free() it
 * @facts: a kernel's facts, which must stay
 */
void lacking_find(struct lacking *lacking, struct facts *facts)
{
	static const enum fact_kind kinds[] = { FACT_FUNCTION, FACT_VARIABLE, FACT_STRUCT,
						FACT_UNION, FACT_TYPEDEF };

	lacking->facts = facts;
	for (size_t i = 0; i < ARRAY_LEN(kinds); i++)
		facts_each(facts, kinds[i], see_fact, lacking);
}

/**
 * lacking_of() - the types that a header lacks
 * @lacking: what lacking_find() found
 * @header: the header as it is included
 *
 * Return: the first of them, or NULL for none.
 */
const struct lacked *lacking_of(const struct lacking *lacking, const char *header)
{
	return map_get(&lacking->of, header);
}

/**
 * lacking_free() - give back what lacking_find() took
 * @lacking: it
 */
void lacking_free(struct lacking *lacking)
{
	map_free(&lacking->of);
	arena_free(&lacking->arena);
}
