// SPDX-License-Identifier: GPL-2.0
/*
 * A shim is written for targets that lack one thing, and takes for granted
 * what it builds on. Where a target lacks that, too, and no shim gives it, the
 * package would not build: this belongs into the plan.
 *
 * Only what is surely lacking counts. That a thing has another form than the
 * newest tree's does not: the shim may have asked. What the newest tree does
 * not know is not looked for. A member's record is taken from the newest
 * tree's types, which need not be the target's: the place is read with both.
 */
#include "lacks.h"

#include <stdlib.h>
#include <string.h>

#include "added.h"
#include "definer.h"
#include "gap.h"
#include "needs.h"
#include "resolve.h"
#include "str.h"
#include "usable.h"

/* What one driver's added files lack is found with. */
struct lacking {
	struct plan *plan;
	const struct layer *layer;
	struct driver_plan *dp;
	const struct added *added;
	const struct added_file *file;
};

/* Is there a member of that name on the line, of whatever record the target's types say? */
static bool target_has_member_at(const struct added_file *file, const struct use *use,
				 unsigned int line)
{
	map_each (&file->older.by_api, e) {
		const struct use *other = e->value;

		if (other->kind != USE_MEMBER || strcmp(other->member, use->member))
			continue;
		for (size_t i = 0; i < other->place.n; i++)
			if (other->place.v[i].line == line)
				return true;
	}
	return false;
}

static bool spells(const struct token *token, size_t n, const char *name, unsigned int line)
{
	for (size_t i = 0; i < n; i++)
		if (token[i].line == line && token_is(&token[i], name))
			return true;
	return false;
}

/*
 * Does the file itself have the name on that line? Else it comes out of a macro as
 * the newest tree has it, and what the target makes of that is another matter.
 */
static bool is_spelled(const struct added_file *file, const char *name, unsigned int line)
{
	const struct source *source = &file->source;
	const char *tag = strchr(name, ' ');
	bool found;

	name = tag ? tag + 1 : name;
	found = spells(source->token.v, source->token.n, name, line);
	for (size_t i = 0; i < source->macro.n && !found; i++)
		found = spells(source->macro.v[i].body.v, source->macro.v[i].body.n, name, line);
	return found;
}

/* Is it the linker, not the compiler, that a use fails at? */
static bool fails_at_link(const char *why)
{
	return !strcmp(why, usable_phrase(USABLE_NOT_EXPORTED)) ||
	       !strcmp(why, usable_phrase(USABLE_OTHER_MODULES));
}

/* Is the use at a place one that the target must be able to serve? */
static bool place_counts(const struct lacking *l, const struct use *use, const char *why,
			 const struct use_place *place)
{
	if (!added_is_compiled(l->added, l->file, place->line))
		return false;
	if (fails_at_link(why))
		return added_is_linked(l->added, l->file, place->line);
	if (use->kind == USE_MEMBER)
		return !target_has_member_at(l->file, use, place->line);
	return use->kind == USE_HEADER || is_spelled(l->file, use->api, place->line);
}

/* Why a use is surely lacking; NULL where it is not, or where that is not sure. */
static const char *why_lacking(const struct lacking *l, const struct use *use, struct comparison *c)
{
	*c = gap_compare(use, l->plan->newest_facts, l->layer->facts, NULL);
	if (!c->why || !strcmp(c->why, usable_phrase(USABLE_UNREADABLE)))
		return NULL;
	switch (use->kind) {
	case USE_NAME:
		return !c->older || fails_at_link(c->why) ? c->why : NULL;
	case USE_TYPE:
		return use->opaque ? NULL : c->why;
	case USE_MEMBER:
		if (!use->record || strchr(use->record, '<'))
			return NULL;
		return c->record_missing || c->older->kind != FACT_MEMBER ? c->why : NULL;
	case USE_HEADER:
	case USE_SYMBOL:
		break;
	}
	return NULL;
}

/* An #include of what neither the target nor the package has. */
static bool header_lacks(const struct lacking *l, const struct use *use)
{
	char *path = xstrndup(use->api + 1, strlen(use->api) - 2);
	bool lacks = facts_header(l->plan->target_facts, path, NULL) == HEADER_MISSING &&
		     !map_has(&l->layer->shim, path) && !map_has(&l->plan->carried, path);

	free(path);
	return lacks;
}

static const char *user_of(const struct added_file *file)
{
	return file->compat			    ? "compat.ko"
	       : str_starts(file->path, "include/") ? "a header that comes along"
						    : "a shim";
}

static bool is_told(const struct driver_plan *dp, const char *api)
{
	for (size_t i = 0; i < dp->gap.n; i++)
		if (dp->gap.v[i]->resolution == UNRESOLVED && !strcmp(dp->gap.v[i]->api, api))
			return true;
	return false;
}

static void add_lack(struct lacking *l, const struct use *use)
{
	struct arena *arena = &l->plan->arena;
	struct comparison c = { 0 };
	struct use counting = *use;
	const char *why;
	struct gap *gap;

	if (use->kind == USE_HEADER)
		why = header_lacks(l, use) ? WHY_NO_HEADER : NULL;
	else
		why = why_lacking(l, use, &c);
	if (!why || is_told(l->dp, c.record_missing ? use->record : use->api))
		return;
	memset(&counting.place, 0, sizeof(counting.place));
	for (size_t i = 0; i < use->place.n; i++)
		if (place_counts(l, use, why, &use->place.v[i]))
			*vec_push(&counting.place) = use->place.v[i];
	if (counting.place.n) {
		gap = new_gap(arena, &counting, &c);
		gap->why =
			arena_take(arena, xasprintf("%s, and %s uses it", why, user_of(l->file)));
		*vec_push(&l->dp->gap) = gap;
	}
	vec_free(&counting.place);
}

/* What a header that comes along names from headers that come along, and nothing defines. */
static const struct fact *undefined_at(const struct lacking *l, const struct token *t)
{
	static const enum fact_kind kinds[] = { FACT_FUNCTION, FACT_VARIABLE };
	const struct fact *fact = NULL;
	char *name = t->kind == TOKEN_NAME ? xstrndup(t->s, t->len) : NULL;

	for (size_t i = 0; i < ARRAY_LEN(kinds) && name && !fact; i++) {
		fact = facts_own(l->layer->facts, kinds[i], name);
		/* what the driver names itself was looked at with it */
		if (fact && (map_has(&l->dp->uses.words, name) || is_told(l->dp, name) ||
			     !definer_is_missing(l->plan, fact)))
			fact = NULL;
	}
	free(name);
	return fact;
}

static void add_undefined_of(struct lacking *l, const struct token *token, size_t n)
{
	struct arena *arena = &l->plan->arena;

	for (size_t i = 0; i < n; i++) {
		const struct fact *fact = undefined_at(l, &token[i]);
		struct comparison c = { .newer = fact };
		struct use use = { .kind = USE_NAME };
		struct gap *gap;

		/* a declaration is no use */
		if (!fact || fact->line == token[i].line ||
		    !added_is_linked(l->added, l->file, token[i].line))
			continue;
		use.api = fact->name;
		*vec_push(&use.place) =
			(struct use_place){ .file = l->file->path, .line = token[i].line };
		gap = new_gap(arena, &use, &c);
		gap->why = arena_take(
			arena, xasprintf("%s, and %s uses it", WHY_NOT_DEFINED, user_of(l->file)));
		*vec_push(&l->dp->gap) = gap;
		vec_free(&use.place);
	}
}

static void add_undefined(struct lacking *l)
{
	const struct source *source = &l->file->source;

	add_undefined_of(l, source->token.v, source->token.n);
	for (size_t i = 0; i < source->macro.n; i++)
		add_undefined_of(l, source->macro.v[i].body.v, source->macro.v[i].body.n);
}

static int add_lacks_of(struct lacking *l, struct map *cache)
{
	struct needs needs;
	struct added added = { 0 };
	int err = needs_find(&needs, l->plan, l->layer, l->dp);

	if (!err)
		err = added_find(&added, cache, &needs, l->dp);
	l->added = &added;
	if (!err) {
		map_each (&added.file, e) {
			l->file = e->value;
			map_each (&l->file->newer.by_api, u)
				add_lack(l, u->value);
			add_undefined(l);
		}
	}
	l->added = NULL;
	added_free(&added);
	needs_free(&needs);
	return err;
}

/**
 * lacks_add_gaps() - find what the files that the package adds lack on the target
 * @plan: the plan, with the files that it needs; each driver that needs such a
 *	file gets the gap, which nothing closes
 * @layer: all shims, answered
 *
 * Return: 0, or a negative error, reported.
 */
int lacks_add_gaps(struct plan *plan, const struct layer *layer)
{
	struct map cache = { 0 };
	int err = 0;

	for (size_t i = 0; i < plan->driver.n && !err; i++) {
		struct lacking l = { .plan = plan, .layer = layer, .dp = &plan->driver.v[i] };

		err = add_lacks_of(&l, &cache);
	}
	added_free_cache(&cache);
	return err;
}
