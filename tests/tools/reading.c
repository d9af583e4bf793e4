// SPDX-License-Identifier: GPL-2.0
#include "reading.h"

#include <stdio.h>
#include <string.h>

/**
 * reading_add() - note a declaration
 * @reading: the reading
 * @seen: it; what it leads to lives as long as the reading
 *
 * Return: the copy that the reading has.
 */
struct seen *reading_add(struct reading *reading, const struct seen *seen)
{
	struct seen *copy = arena_alloc(&reading->arena, sizeof(*copy));
	char *key = xasprintf("%s %s", fact_kind_name(seen->kind), seen->name);
	void **place = map_put(&reading->named, key);

	free(key);
	*copy = *seen;
	copy->next = *place;
	*place = copy;
	return copy;
}

/**
 * reading_find() - what a reader saw by a name
 * @reading: the reading
 * @kind: of what
 * @name: its name
 *
 * Return: the declaration that came last, others behind it; NULL for none.
 */
struct seen *reading_find(const struct reading *reading, enum fact_kind kind, const char *name)
{
	char *key = xasprintf("%s %s", fact_kind_name(kind), name);
	struct seen *seen = map_get(&reading->named, key);

	free(key);
	return seen;
}

/**
 * reading_print_offences() - a line for each header that a reader takes offence at
 * @reading: what it read
 *
 * Return: how many they are.
 */
unsigned int reading_print_offences(const struct reading *reading)
{
	unsigned int bad = 0;

	map_each (&reading->file, e) {
		bad += e->value != NULL;
		if (e->value)
			printf("OFFENCE %s: %s\n", e->key, (const char *)e->value);
	}
	return bad;
}

/**
 * reading_free() - give back what a reading has
 * @reading: zeroed afterwards
 */
void reading_free(struct reading *reading)
{
	map_free(&reading->named);
	map_free(&reading->file);
	map_free(&reading->name);
	map_free(&reading->undefined);
	arena_free(&reading->arena);
	memset(reading, 0, sizeof(*reading));
}
