// SPDX-License-Identifier: GPL-2.0
/*
 * Both kernels' facts are walked kind by kind. A name that both have as the
 * same kind is compared at once; one that only one has as that kind may be
 * something else on the other (a macro, a function), which is looked at once
 * for each name.
 */
#include "diff.h"

#include <pthread.h>
#include <stdlib.h>
#include <string.h>

#include "api.h"
#include "diff_compare.h"
#include "diff_filter.h"
#include "diff_text.h"
#include "usable.h"

/**
 * diff_usable() - can a module use it, as far as is known?
 * @facts: the facts that it is from
 * @fact: the fact, or NULL
 */
bool diff_usable(struct facts *facts, const struct fact *fact)
{
	return fact && usable_fact(facts, fact).answer != ANSWER_NO;
}

/* What no module can use on either side is the kernels' own business. */
static bool is_out_of_reach(const struct differ *d, const struct fact *newer,
			    const struct fact *older)
{
	return !diff_usable(d->diff->newest, newer) && !diff_usable(d->diff->target, older);
}

/**
 * diff_add() - tell a change, if it is wanted
 * @d: the differ
 * @kind: its kind
 * @newer: the newer kernel's fact, or NULL
 * @older: the older kernel's, or NULL, but not both
 * @words: what differs; copied
 */
void diff_add(struct differ *d, enum change_kind kind, const struct fact *newer,
	      const struct fact *older, const char *words)
{
	const struct fact *shown = newer ? newer : older;
	char *api = api_name(shown);
	struct change *c;

	if (!filter_wants_kind(d->filter, kind, api) ||
	    (!filter_wants_header(d->filter, shown->file ? shown->file : "") &&
	     !(older && filter_wants_header(d->filter, older->file ? older->file : "")))) {
		free(api);
		return;
	}
	if (is_out_of_reach(d, newer, older) && !d->filter->all && !filter_names(d->filter, api)) {
		d->diff->hidden++;
		free(api);
		return;
	}
	c = vec_push(&d->diff->change);
	c->kind = kind;
	c->what = shown->kind;
	c->api = arena_strdup(&d->diff->arena, api);
	c->header = shown->file ? shown->file : "";
	c->line = shown->line;
	c->newer = newer;
	c->older = older;
	c->words = arena_strdup(&d->diff->arena, words);
	free(api);
}

/* The walk. */

/* A module that writes the name means something else by it. */
static bool is_shadowed(struct facts *facts, const struct fact *fact)
{
	const struct fact *macro;

	if (fact->kind == FACT_TYPEDEF)
		return false;
	if (fact->kind == FACT_MACRO)
		return api_is_itself(fact) && api_visible(facts, fact->name) != fact;
	macro = facts_find(facts, FACT_MACRO, fact->name);
	return macro && !api_is_itself(macro);
}

/* One side has no such fact of that kind: perhaps it has it as something else. */
static void compare_name(struct differ *d, const char *name)
{
	const struct fact *newer, *older;

	if (map_has(&d->done, name))
		return;
	map_put(&d->done, name);
	newer = api_visible(d->diff->newest, name);
	older = api_visible(d->diff->target, name);
	if (!newer && !older)
		return;
	if (!newer || !older)
		diff_lone(d, newer ? newer : older, newer);
	else if (newer->kind != older->kind)
		diff_compare_forms(d, newer, older);
}

static bool is_defined(struct facts *facts, enum fact_kind kind, const char *tag)
{
	const struct fact *fact = facts_find(facts, kind, tag);

	return fact && (fact->flags & FACT_DEFINED);
}

/* Is the whole enum, with all of its enumerators, what the other kernel lacks? */
static bool is_all_lacking(struct differ *d, const struct fact *of, struct facts *other)
{
	static char yes[] = "yes", no[] = "no";
	void **known = map_put(&d->enums, of->name);

	if (!*known) {
		*known = yes;
		for (unsigned int i = 0; i < of->members && *known == yes; i++)
			if (facts_any(other, of->member[i]->name))
				*known = no;
	}
	return *known == yes;
}

/* An enum that only one side has is told as one; its enumerators only by their own names. */
static bool is_told_with_enum(struct differ *d, const struct fact *fact, struct facts *other)
{
	struct facts *own = other == d->diff->target ? d->diff->newest : d->diff->target;
	const char *tag =
		fact->kind == FACT_ENUMERATOR && fact->parent ? strchr(fact->parent, ' ') : NULL;
	const struct fact *of;

	if (!tag || tag[1] == '<' || is_defined(other, FACT_ENUM, tag + 1))
		return false;
	of = facts_find(own, FACT_ENUM, tag + 1);
	return of && diff_wants(d, of) && is_all_lacking(d, of, other);
}

static void count_hidden(struct differ *d, const struct fact *fact, const struct fact *other)
{
	if (!other && !d->filter->patterns && !d->filter->used && *fact->name != '<' &&
	    filter_wants_header(d->filter, fact->file ? fact->file : ""))
		d->diff->hidden++;
}

static void visit_newer(const struct fact *newer, void *data)
{
	struct differ *d = data;
	const struct fact *older = facts_find(d->diff->target, newer->kind, newer->name);

	if (!diff_wants(d, newer) || (older && !diff_wants(d, older))) {
		count_hidden(d, newer, older);
	} else if (!older) {
		if (!is_told_with_enum(d, newer, d->diff->target))
			compare_name(d, newer->name);
	} else if (!is_shadowed(d->diff->newest, newer) && !is_shadowed(d->diff->target, older)) {
		diff_definitions(d, newer, older, diff_compare);
	} else {
		compare_name(d, newer->name);
	}
}

static void visit_older(const struct fact *older, void *data)
{
	struct differ *d = data;

	if (facts_find(d->diff->newest, older->kind, older->name))
		return;
	if (!diff_wants(d, older))
		count_hidden(d, older, NULL);
	else if (!is_told_with_enum(d, older, d->diff->newest))
		compare_name(d, older->name);
}

static void walk_names(struct differ *d)
{
	static const enum fact_kind kinds[] = { FACT_FUNCTION, FACT_VARIABLE, FACT_MACRO,
						FACT_TYPEDEF, FACT_ENUMERATOR };

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		facts_each(d->diff->newest, kinds[i], visit_newer, d);
		facts_each(d->diff->target, kinds[i], visit_older, d);
	}
}

static const struct fact *other_tag(struct facts *facts, const struct fact *fact)
{
	static const enum fact_kind kinds[] = { FACT_STRUCT, FACT_UNION, FACT_ENUM };

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		const struct fact *other = facts_find(facts, kinds[i], fact->name);

		if (other && (other->flags & FACT_DEFINED))
			return other;
	}
	return NULL;
}

/*
 * A tag that only one side defines. Records without a tag are told with the
 * typedef or the member that has them, and one that is only named is no API.
 */
static void tell_tag(struct differ *d, const struct fact *fact, bool is_newer)
{
	struct facts *facts = is_newer ? d->diff->target : d->diff->newest;
	const struct fact *other = facts_find(facts, fact->kind, fact->name);
	const char *words = "";
	enum change_kind kind = is_newer ? CHANGE_NEW : CHANGE_GONE;

	if (api_is_anonymous(fact) || !(fact->flags & FACT_DEFINED) || !diff_wants(d, fact))
		return;
	if (other) {
		kind = CHANGE_TYPE;
		words = is_newer ? "its members are known, was only named"
				 : "it is only named, was defined";
	} else {
		other = other_tag(facts, fact);
		if (other) {
			if (is_newer) /* told once */
				diff_add(d, CHANGE_TYPE, fact, other,
					 fact->kind == FACT_STRUCT ? "a struct, was none"
								   : "no struct, was one");
			return;
		}
	}
	diff_add(d, kind, is_newer ? fact : other, is_newer ? other : fact, words);
}

static void visit_newer_tag(const struct fact *newer, void *data)
{
	struct differ *d = data;
	const struct fact *older = facts_find(d->diff->target, newer->kind, newer->name);

	if ((newer->flags & FACT_DEFINED) && is_defined(d->diff->target, newer->kind, newer->name))
		diff_definitions(d, newer, older, diff_compare_records);
	else
		tell_tag(d, newer, true);
}

static void visit_older_tag(const struct fact *older, void *data)
{
	struct differ *d = data;

	if (!is_defined(d->diff->newest, older->kind, older->name))
		tell_tag(d, older, false);
}

static void walk_tags(struct differ *d)
{
	static const enum fact_kind kinds[] = { FACT_STRUCT, FACT_UNION, FACT_ENUM };

	for (size_t i = 0; i < ARRAY_LEN(kinds); i++) {
		facts_each(d->diff->newest, kinds[i], visit_newer_tag, d);
		facts_each(d->diff->target, kinds[i], visit_older_tag, d);
	}
}

/* Headers. */

struct header_walk {
	struct differ *d;
	struct facts *other;
	enum change_kind kind;
};

static bool is_had(struct facts *facts, const char *plain)
{
	char *uapi = xasprintf("uapi/%s", plain);
	bool had = facts_header(facts, plain, NULL) != HEADER_MISSING ||
		   facts_header(facts, uapi, NULL) != HEADER_MISSING;

	free(uapi);
	return had;
}

static void visit_header(const char *path, enum header_state state, const char *why, void *data)
{
	struct header_walk *w = data;
	const struct diff_filter *f = w->d->filter;
	const char *plain = str_starts(path, "uapi/") ? path + strlen("uapi/") : path;
	struct arena *arena = &w->d->diff->arena;
	struct change *c;
	char *api;

	(void)state;
	(void)why;
	if (is_had(w->other, plain))
		return;
	api = xasprintf("<%s>", plain);
	if (filter_wants_api(f, api) && filter_wants_kind(f, w->kind, api) &&
	    filter_wants_header(f, plain) &&
	    (f->all || filter_names(f, api) ||
	     !(str_starts(plain, "asm-generic/") || str_starts(plain, "generated/")))) {
		c = vec_push(&w->d->diff->change);
		*c = (struct change){ .kind = w->kind,
				      .what = FACT_KINDS,
				      .api = arena_strdup(arena, api),
				      .header = arena_strdup(arena, plain),
				      .words = "" };
	}
	free(api);
}

static void walk_headers(struct differ *d)
{
	struct header_walk w = { d, d->diff->target, CHANGE_NEW };

	facts_each_header(d->diff->newest, visit_header, &w);
	w = (struct header_walk){ d, d->diff->newest, CHANGE_GONE };
	facts_each_header(d->diff->target, visit_header, &w);
}

/* "net_device" and its members stand side by side, whatever comes before the name. */
static const char *sort_name(const char *api)
{
	static const char *const words[] = { "struct ", "union ", "enum " };

	for (size_t i = 0; i < ARRAY_LEN(words); i++)
		if (str_starts(api, words[i]))
			return api + strlen(words[i]);
	return api;
}

static int by_place(const void *a, const void *b)
{
	const struct change *x = a, *y = b;
	int order = strcmp(x->header, y->header);

	if (!order)
		order = strcmp(sort_name(x->api), sort_name(y->api));
	if (!order)
		order = strcmp(x->api, y->api);
	return order ? order : (int)x->kind - (int)y->kind;
}

static bool same_change(const struct change *a, const struct change *b)
{
	return a->kind == b->kind && a->what == b->what && !strcmp(a->api, b->api) &&
	       !strcmp(a->header, b->header);
}

/* A header may be there under both of its names. */
static void drop_doubles(struct diff *diff)
{
	size_t n = 0;

	for (size_t i = 0; i < diff->change.n; i++)
		if (!n || !same_change(&diff->change.v[n - 1], &diff->change.v[i]))
			diff->change.v[n++] = diff->change.v[i];
	diff->change.n = n;
}

static void seen(const char *key, const char *value, void *data)
{
	(void)key;
	(void)value;
	(void)data;
}

/* All of a kernel's facts, read in one go. */
static void *load(void *facts)
{
	facts_each_text(facts, FACTS_INFO, seen, NULL);
	return NULL;
}

/* Each kernel's facts are its own: both can be read at once. */
static void load_both(struct facts *newest, struct facts *target)
{
	pthread_t other;
	bool at_once = newest != target && !pthread_create(&other, NULL, load, newest);

	load(target);
	if (at_once)
		pthread_join(other, NULL);
	else
		load(newest);
}

/**
 * diff_make() - find what differs between two kernels
 * @diff: filled in; diff_free() it
 * @newest: the newer kernel's facts, which must stay
 * @target: the older one's, which must stay
 * @filter: which differences are wanted
 */
void diff_make(struct diff *diff, struct facts *newest, struct facts *target,
	       const struct diff_filter *filter)
{
	struct differ d = { .diff = diff, .filter = filter };

	*diff = (struct diff){ .newest = newest, .target = target };
	load_both(newest, target);
	walk_names(&d);
	walk_tags(&d);
	walk_headers(&d);
	map_free(&d.done);
	map_free(&d.enums);
	if (diff->change.n)
		qsort(diff->change.v, diff->change.n, sizeof(*diff->change.v), by_place);
	drop_doubles(diff);
	diff_look_into_text(diff);
}

static void compare_enums(struct differ *d, const struct fact *newer, const struct fact *older)
{
	for (unsigned int i = 0; i < newer->members; i++) {
		const struct fact *e = newer->member[i];
		const struct fact *other = api_visible(d->diff->target, e->name);

		if (!other)
			diff_lone(d, e, true);
		else if (other->kind == e->kind)
			diff_compare(d, e, other);
	}
	for (unsigned int i = 0; i < older->members; i++)
		if (!api_visible(d->diff->newest, older->member[i]->name))
			diff_lone(d, older->member[i], false);
}

static void compare_tags(struct differ *d, const struct fact *newer, const struct fact *older)
{
	bool both = newer->flags & older->flags & FACT_DEFINED;

	if (newer->kind == older->kind && both) {
		diff_compare_records(d, newer, older);
		if (newer->kind == FACT_ENUM)
			compare_enums(d, newer, older);
	} else {
		bool newer_first = (newer->flags & FACT_DEFINED) >= (older->flags & FACT_DEFINED);

		tell_tag(d, newer_first ? newer : older, newer_first);
	}
}

/**
 * diff_pair() - what differs between two kernels' facts of one API
 * @diff: filled in; diff_free() it
 * @newest: the newer kernel's facts, which must stay
 * @target: the older one's, which must stay
 * @newer: the newer kernel's fact, or NULL
 * @older: the older kernel's, or NULL
 *
 * Told also of what is private, but for a record's private members.
 */
void diff_pair(struct diff *diff, struct facts *newest, struct facts *target,
	       const struct fact *newer, const struct fact *older)
{
	bool tags = newer && older && api_is_tag(newer->kind);
	const struct diff_filter filter = { .all = !tags };
	struct differ d = { .diff = diff, .filter = &filter };

	*diff = (struct diff){ .newest = newest, .target = target };
	if (!newer || !older) {
		if (newer || older)
			diff_lone(&d, newer ? newer : older, newer);
	} else if (api_is_tag(newer->kind) && api_is_tag(older->kind)) {
		compare_tags(&d, newer, older);
	} else if (newer->kind == FACT_MEMBER && older->kind == FACT_MEMBER) {
		diff_compare_members(&d, newer, older);
	} else if (newer->kind == older->kind) {
		diff_compare(&d, newer, older);
	} else {
		diff_compare_forms(&d, newer, older);
	}
	map_free(&d.done);
}

/**
 * diff_free() - give back the memory
 * @diff: the differences; the facts stay
 */
void diff_free(struct diff *diff)
{
	vec_free(&diff->change);
	arena_free(&diff->arena);
}
