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

/* A name may only be another one there: that is seen at a glance. */
static void say_nearest(struct plan *plan, struct near_names *names, struct gap *gap)
{
	const char *blank = strchr(gap->api, ' ');
	struct strbuf text = { 0 };

	nearest_list(names, plan->target_facts, blank ? blank + 1 : gap->api, blank, &text);
	if (text.len)
		gap->nearest = arena_strdup(&plan->arena, text.s);
	strbuf_free(&text);
}

/**
 * plan_say_why() - say what the configuration has to do with gaps that nothing closes
 * @plan: a finished plan; where the target would have the API in another
 *	configuration, the gap's reason says so, with the place
 */
void plan_say_why(struct plan *plan)
{
	VEC(struct gap *) gap = { 0 };
	struct usable *u, **each;

	for (size_t i = 0; i < plan->driver.n; i++)
		for (size_t k = 0; k < plan->driver.v[i].gap.n; k++)
			if (is_absent(plan->driver.v[i].gap.v[k]))
				*vec_push(&gap) = plan->driver.v[i].gap.v[k];
	u = xcalloc(gap.n + 1, sizeof(*u));
	each = xcalloc(gap.n + 1, sizeof(*each));
	for (size_t i = 0; i < gap.n; i++) {
		u[i] = usable_of(plan->target_facts, gap.v[i]->api);
		each[i] = &u[i];
	}
	usable_look(plan->target_facts, each, gap.n);
	for (size_t i = 0; i < gap.n; i++)
		if (u[i].reason == USABLE_CONFIG_OFF)
			gap.v[i]->why = first_line(plan, &u[i]);
	free(each);
	free(u);
	vec_free(&gap);
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
	struct map known = { 0 };

	for (size_t i = 0; i < plan->driver.n; i++)
		for (size_t k = 0; k < plan->driver.v[i].gap.n; k++) {
			struct gap *gap = plan->driver.v[i].gap.v[k];

			if (!is_absent(gap) || strchr(gap->api, '.') ||
			    !str_starts(gap->why, usable_phrase(USABLE_ABSENT)))
				continue;
			if (!map_has(&known, gap->api)) {
				say_nearest(plan, &names, gap);
				map_set(&known, gap->api, (void *)gap->nearest);
			}
			gap->nearest = map_get(&known, gap->api);
		}
	map_free(&known);
	near_names_free(&names);
}
