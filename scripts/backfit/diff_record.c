// SPDX-License-Identifier: GPL-2.0
#include "diff_compare.h"

#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "nearest.h"
#include "signature.h"

static const struct fact *find_member(const struct fact *record, const char *name,
				      struct facts *facts)
{
	for (unsigned int i = 0; i < record->members; i++)
		if (!strcmp(record->member[i]->name, name))
			return record->member[i];
	return facts_member_of(facts, record, name);
}

/* More of a name's words than this in common, and the same type: it may be the same thing. */
static const double alike_enough = 0.6;

/*
 * What a member that one kernel lacks may be called there: the only member of its
 * type and with a like name that the first kernel lacks in turn. NULL for none.
 */
static const struct fact *other_name(struct differ *d, const struct fact *member,
				     const struct fact *own, const struct fact *other,
				     bool is_newer)
{
	struct facts *here = is_newer ? d->diff->newest : d->diff->target;
	struct facts *there = is_newer ? d->diff->target : d->diff->newest;
	const struct fact *found = NULL;

	for (unsigned int i = 0; i < other->members; i++) {
		const struct fact *m = other->member[i];

		if (!*m->name || find_member(own, m->name, here) ||
		    signature_types(member->type, here, m->type, there) != TYPES_EQUAL ||
		    nearest_likeness(member->name, m->name) < alike_enough)
			continue;
		if (found)
			return NULL;
		found = m;
	}
	return found;
}

/* A member of @own, which is the newer kernel's record or the older's, that @other lacks. */
static void lone_member(struct differ *d, const struct fact *member, const struct fact *own,
			const struct fact *other, bool is_newer)
{
	const struct fact *renamed;
	char *text, *words;

	if (!*member->name || !diff_wants(d, member))
		return;
	renamed = member->type ? other_name(d, member, own, other, is_newer) : NULL;
	if (!renamed) {
		diff_lone(d, member, is_newer);
		return;
	}
	text = type_declaration(member->type, member->name);
	words = xasprintf("is %s: %s; perhaps %s %s", is_newer ? "new" : "gone", text,
			  is_newer ? "it was" : "it is now", renamed->name);
	diff_add(d, CHANGE_MEMBER, is_newer ? member : NULL, is_newer ? NULL : member, words);
	free(words);
	free(text);
}

static void compare_newer_members(struct differ *d, const struct fact *newer,
				  const struct fact *older)
{
	for (unsigned int i = 0; i < newer->members; i++) {
		const struct fact *m = newer->member[i];
		const struct fact *other = find_member(older, m->name, d->diff->target);

		if (!other)
			lone_member(d, m, newer, older, true);
		else if (*m->name && diff_wants(d, m))
			diff_compare_members(d, m, other);
	}
}

/* Told by the name that both kernels have for it: the outer record's. */
static void compare_embedded(struct differ *d, const struct fact *newer, const struct fact *older)
{
	struct fact *outer = arena_alloc(&d->diff->arena, sizeof(*outer));

	*outer = *newer;
	outer->parent = older->parent;
	diff_compare_members(d, outer, older);
}

/* Those that the newer kernel has in a record of their own, embedded, were not met above. */
static void compare_older_members(struct differ *d, const struct fact *newer,
				  const struct fact *older)
{
	for (unsigned int i = 0; i < older->members; i++) {
		const struct fact *m = older->member[i];
		const struct fact *other = find_member(newer, m->name, d->diff->newest);

		if (!other)
			lone_member(d, m, older, newer, false);
		else if (*m->name && strcmp(other->parent, m->parent) && diff_wants(d, m))
			compare_embedded(d, other, m);
	}
}

/**
 * diff_compare_records() - hold two structs, unions or enums of one name against each other
 * @d: gets the differences
 * @newer: the newer kernel's
 * @older: the older one's
 *
 * Enumerators are compared by their own names.
 */
void diff_compare_records(struct differ *d, const struct fact *newer, const struct fact *older)
{
	if (newer->kind != FACT_ENUM) {
		compare_newer_members(d, newer, older);
		compare_older_members(d, newer, older);
	}
	if (!api_is_anonymous(newer) && diff_wants(d, newer))
		diff_compare_headers(d, newer, older);
}
