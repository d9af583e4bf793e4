// SPDX-License-Identifier: GPL-2.0
/*
 * A driver counts as built where `backfit generate` writes it without being told
 * to accept gaps, and the compiler takes it; as linked where modpost finds every
 * symbol; as quiet where there is no warning that the newest kernel does not
 * give, too.
 */
#include "figures.h"

#include <stdlib.h>
#include <string.h>

#include "file.h"
#include "str.h"

enum {
	MOST_BLOCKERS = 150,
	MOST_USERS = 5, /* of a blocker that are named */
};

static bool is(const json_t *object, const char *key)
{
	return json_is_true(json_object_get(object, key));
}

static void count(json_t *counts, const char *what)
{
	json_object_set_new(counts, what,
			    json_integer(json_integer_value(json_object_get(counts, what)) + 1));
}

/* What a warning says, without the place. */
static const char *said(const char *warning)
{
	const char *at = strstr(warning, "warning: ");

	return at ? at : warning;
}

/* The warnings that the newest kernel does not give. */
static json_t *new_warnings(const json_t *outcome, const json_t *own)
{
	json_t *new = json_array(), *warning, *known;
	size_t i, k;

	json_array_foreach(json_object_get(outcome, "warnings"), i, warning)
	{
		bool same = false;

		json_array_foreach(json_object_get(own, "warnings"), k, known) same |=
			!strcmp(said(json_string_value(warning)), said(json_string_value(known)));
		if (!same)
			json_array_append(new, warning);
	}
	return new;
}

/* "drivers/iio", the place by which drivers are counted together. */
static char *subsystem_of(const char *driver)
{
	const char *first = strchr(driver, '/');

	return first ? xstrndup(driver, first + 1 + strcspn(first + 1, "/") - driver)
		     : xstrdup(driver);
}

static json_t *part_of(json_t *figures, const char *driver)
{
	json_t *all = json_object_get(figures, "subsystems"), *part;
	char *name = subsystem_of(driver);

	part = json_object_get(all, name);
	if (!part) {
		part = json_object();
		json_object_set_new(all, name, part);
	}
	free(name);
	return part;
}

static void count_both(json_t *figures, json_t *part, const char *what)
{
	count(json_object_get(figures, "counts"), what);
	count(part, what);
}

/* A driver without help. */
static void count_plain(json_t *figures, json_t *part, const json_t *outcome, const json_t *own)
{
	json_t *new = new_warnings(outcome, own);

	if (is(outcome, "built"))
		count_both(figures, part, "plain_built");
	if (is(outcome, "linked")) {
		count_both(figures, part, "plain_linked");
		if (!json_array_size(new))
			count_both(figures, part, "plain_quiet");
	}
	json_decref(new);
}

static json_t *first_of(const json_t *outcome, const char *list)
{
	json_t *line = json_array_get(json_object_get(outcome, list), 0);

	return line ? json_incref(line) : json_string("");
}

static void list_case(json_t *figures, const char *list, const char *driver, json_t *why)
{
	json_array_append_new(json_object_get(figures, list),
			      json_pack("{s:s, s:o}", "driver", driver, "why", why));
}

static json_t *unresolved_names(const json_t *plan)
{
	json_t *names = json_array(), *gap;
	size_t i;

	json_array_foreach(json_object_get(plan, "gaps"), i, gap) if (gap_is_open(gap))
		json_array_append(names, json_object_get(gap, "api"));
	return names;
}

/* A driver that the plan says is complete. */
static void count_ready(json_t *figures, json_t *part, const char *driver, const json_t *outcome,
			const json_t *own)
{
	json_t *new = new_warnings(outcome, own);

	count_both(figures, part, "ready");
	if (!is(outcome, "generated"))
		list_case(figures, "not_generated", driver, first_of(outcome, "errors"));
	else if (!is(outcome, "linked"))
		list_case(figures, "missed", driver,
			  json_incref(json_object_get(outcome, "errors")));
	if (is(outcome, "built"))
		count_both(figures, part, "built");
	if (is(outcome, "linked")) {
		count_both(figures, part, "linked");
		if (json_array_size(new))
			list_case(figures, "warned", driver, json_incref(new));
		else
			count_both(figures, part, "quiet");
	}
	json_decref(new);
}

/* Are all open gaps of a driver such that no build can tell of them? */
static bool is_unseen(const json_t *plan)
{
	json_t *gap;
	size_t i;

	json_array_foreach(json_object_get(plan, "gaps"), i,
			   gap) if (gap_is_open(gap) && !is(gap, "unseen")) return false;
	return true;
}

/* Gaps that keep nothing from being built; one that the compiler warns of is none of them. */
static void count_false(json_t *figures, const json_t *plan, const char *driver,
			const json_t *outcome, const json_t *own)
{
	json_t *new = new_warnings(outcome, own);

	if (!json_array_size(new) && !is_unseen(plan))
		list_case(figures, "false", driver, unresolved_names(plan));
	json_decref(new);
}

static void count_driver(json_t *figures, const json_t *plan, const struct target *t,
			 const json_t *own_warnings)
{
	const char *driver = json_string_value(json_object_get(plan, "driver"));
	const json_t *help = json_object_get(t->help, driver);
	const json_t *own = json_object_get(own_warnings, driver);
	json_t *part = part_of(figures, driver);

	count_both(figures, part, "drivers");
	count_plain(figures, part, json_object_get(t->plain, driver), own);
	if (!plan_unresolved_of(plan))
		count_ready(figures, part, driver, help, own);
	else if (is(help, "linked"))
		count_false(figures, plan, driver, help, own);
}

/* "header", "type", "member", "macro", ... */
static const char *kind_of(const json_t *gap)
{
	const char *api = json_string_value(json_object_get(gap, "api"));
	const char *newest = json_string_value(json_object_get(gap, "newest"));

	if (*api == '<')
		return "header";
	if (strchr(api, ' '))
		return "type";
	if (strchr(api, '.'))
		return "member";
	if (newest && strstr(newest, "#define"))
		return "macro";
	if (newest && strstr(newest, ": enum "))
		return "constant";
	if (newest && strchr(newest, '('))
		return "function";
	return "name";
}

static json_t *blocker_of(json_t *blockers, const json_t *gap)
{
	const char *api = json_string_value(json_object_get(gap, "api"));
	json_t *blocker = json_object_get(blockers, api);

	if (!blocker) {
		blocker = json_pack("{s:s, s:s, s:i, s:i, s:O, s:[]}", "api", api, "kind",
				    kind_of(gap), "drivers", 0, "only", 0, "gap", gap, "users");
		json_object_set_new(blockers, api, blocker);
	}
	return blocker;
}

static void count_blockers(json_t *blockers, const json_t *plan)
{
	size_t i, n = plan_unresolved_of(plan);
	json_t *gap;

	json_array_foreach(json_object_get(plan, "gaps"), i, gap)
	{
		json_t *blocker, *users;

		if (!gap_is_open(gap))
			continue;
		blocker = blocker_of(blockers, gap);
		users = json_object_get(blocker, "users");
		count(blocker, "drivers");
		if (n == 1)
			count(blocker, "only");
		if (json_array_size(users) < MOST_USERS)
			json_array_append(users, json_object_get(plan, "driver"));
	}
}

static int by_drivers(const void *a, const void *b)
{
	const json_t *x = *(json_t *const *)a, *y = *(json_t *const *)b;
	static const char *const key[] = { "drivers", "only" };

	for (size_t i = 0; i < ARRAY_LEN(key); i++) {
		json_int_t m = json_integer_value(json_object_get(x, key[i]));
		json_int_t n = json_integer_value(json_object_get(y, key[i]));

		if (m != n)
			return m < n ? 1 : -1;
	}
	return strcmp(json_string_value(json_object_get(x, "api")),
		      json_string_value(json_object_get(y, "api")));
}

/* The gaps that block the most drivers, the worst first. */
static json_t *worst_blockers(const json_t *plan)
{
	json_t *blockers = json_object(), *worst = json_array(), *each;
	VEC(json_t *) list = { 0 };
	const char *api;
	size_t i;

	json_array_foreach(json_object_get(plan, "drivers"), i, each)
		count_blockers(blockers, each);
	json_object_foreach(blockers, api, each) * vec_push(&list) = each;
	if (list.n)
		qsort(list.v, list.n, sizeof(json_t *), by_drivers);
	for (i = 0; i < list.n && i < MOST_BLOCKERS; i++)
		json_array_append(worst, list.v[i]);
	vec_free(&list);
	json_decref(blockers);
	return worst;
}

/**
 * figures_of() - count what came of the drivers on one target
 * @c: the run
 * @t: the target, measured
 * @own_warnings: what the newest kernel itself warns of, by driver
 *
 * Return: a JSON object, the caller's.
 */
json_t *figures_of(const struct coverage *c, const struct target *t, const json_t *own_warnings)
{
	json_t *figures =
		json_pack("{s:s, s:s, s:i, s:{}, s:{}, s:[], s:[], s:[], s:[]}", "target", t->name,
			  "release", t->release, "asked", (int)c->driver.n, "counts", "subsystems",
			  "not_generated", "missed", "false", "warned");
	json_t *plan;
	size_t i;

	json_array_foreach(json_object_get(t->plan, "drivers"), i, plan)
		count_driver(figures, plan, t, own_warnings);
	json_object_set_new(figures, "blockers", worst_blockers(t->plan));
	return figures;
}
