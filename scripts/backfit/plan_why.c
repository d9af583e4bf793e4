// SPDX-License-Identifier: GPL-2.0
/*
 * A gap that nothing closes is looked at by somebody: then it is worth reading the
 * target's headers to say that another configuration would have the name.
 */
#include "plan_why.h"

#include <stdlib.h>
#include <string.h>

#include "nearest.h"
#include "str.h"
#include "usable.h"

/* Gaps of one API; what is said of it is the same for each. */
struct same_gap {
	struct gap *gap;
	const struct same_gap *next;
};

/* What shims themselves use says so behind the reason. */
static bool is_absent(const struct gap *gap)
{
	return gap->resolution == UNRESOLVED && *gap->api != '<' && gap->why &&
	       (str_starts(gap->why, usable_phrase(USABLE_ABSENT)) ||
		str_starts(gap->why, "no such member"));
}

static struct usable usable_of(struct facts *target, const char *api)
{
	const char *dot = strchr(api, '.');
	struct usable u;
	char *record;

	if (!dot)
		return usable_name(target, api);
	record = xstrndup(api, dot - api);
	u = usable_member(target, record, dot + 1);
	free(record);
	return u;
}

/* The first line of the explanation. */
static const char *first_line(struct plan *plan, const struct usable *u)
{
	struct strbuf text = { 0 };
	const char *line;

	usable_explain(plan->target_facts, u, &text);
	line = arena_strndup(&plan->arena, text.s ? text.s : "",
			     text.s ? strcspn(text.s, "\n") : 0);
	strbuf_free(&text);
	return line;
}

/* The gaps of all drivers, by API: struct same_gap, which live in the plan's arena. */
static void collect_absent(struct plan *plan, struct map *by_api)
{
	for (size_t i = 0; i < plan->driver.n; i++) {
		for (size_t k = 0; k < plan->driver.v[i].gap.n; k++) {
			struct gap *gap = plan->driver.v[i].gap.v[k];
			struct same_gap *same;

			if (!is_absent(gap))
				continue;
			same = arena_alloc(&plan->arena, sizeof(*same));
			*same = (struct same_gap){ gap, map_get(by_api, gap->api) };
			map_set(by_api, gap->api, same);
		}
	}
}

/* A name may only be another one there: that is seen at a glance. */
static const char *nearest_to(struct plan *plan, struct near_names *names, const char *api)
{
	const char *blank = strchr(api, ' '), *nearest = NULL;
	struct strbuf text = { 0 };

	nearest_list(names, plan->target_facts, blank ? blank + 1 : api, blank, &text);
	if (text.len)
		nearest = arena_strdup(&plan->arena, text.s);
	strbuf_free(&text);
	return nearest;
}

/**
 * plan_say_why() - say what the configuration has to do with gaps that nothing closes
 * @plan: a finished plan; where the target would have the API in another
 *	configuration, the gap's reason says so, with the place
 */
void plan_say_why(struct plan *plan)
{
	struct map by_api = { 0 };
	struct usable *u, **each;

	collect_absent(plan, &by_api);
	u = xcalloc(by_api.n + 1, sizeof(*u));
	each = xcalloc(by_api.n + 1, sizeof(*each));
	for (size_t i = 0; i < by_api.n; i++) {
		u[i] = usable_of(plan->target_facts, by_api.entry[i].key);
		each[i] = &u[i];
	}
	usable_look(plan->target_facts, each, by_api.n);
	for (size_t i = 0; i < by_api.n; i++) {
		const char *why;

		if (u[i].reason != USABLE_CONFIG_OFF)
			continue;
		why = first_line(plan, &u[i]);
		for (const struct same_gap *same = by_api.entry[i].value; same; same = same->next)
			same->gap->why = why;
	}
	map_free(&by_api);
	free(each);
	free(u);
}

/**
 * plan_say_nearest() - name what is like names that the target never declares
 * @plan: a finished plan; such gaps of it that nothing closes get the names
 *
 * A name is looked for once, however many drivers use it; that takes some
 * hundredths of a second, so only who shows the names asks for them.
 */
void plan_say_nearest(struct plan *plan)
{
	struct near_names names = { 0 };
	struct map by_api = { 0 };

	collect_absent(plan, &by_api);
	map_each (&by_api, e) {
		const struct same_gap *same = e->value;
		const char *nearest;

		if (strchr(e->key, '.') ||
		    !str_starts(same->gap->why, usable_phrase(USABLE_ABSENT)))
			continue;
		nearest = nearest_to(plan, &names, e->key);
		for (; same; same = same->next)
			same->gap->nearest = nearest;
	}
	map_free(&by_api);
	near_names_free(&names);
}
