// SPDX-License-Identifier: GPL-2.0
/*
 * Modules that come along for a driver, because it shares structures with them: it
 * counts as built and linked only where they are, too.
 */
#include <stdlib.h>
#include <string.h>

#include "build_log.h"
#include "coverage.h"
#include "file.h"
#include "str.h"

static bool comes_along(const json_t *gap)
{
	return str_equal(json_string_value(json_object_get(gap, "resolution")), "driver") &&
	       json_is_true(json_object_get(gap, "along"));
}

static const char *definer_of(const json_t *gap)
{
	return json_string_value(json_object_get(gap, "by"));
}

/* A gap whose definer would need what does not come along is open for the driver alone. */
static bool mark_gap(const struct target *t, json_t *gap)
{
	const json_t *definer;

	if (!comes_along(gap))
		return false;
	definer = json_object_get(t->all, definer_of(gap));
	if (definer && !plan_unresolved_of(definer))
		return false;
	json_object_set_new(gap, "along", json_false());
	return true;
}

/**
 * along_mark() - settle which gaps are closed for a driver that is alone in its package
 * @t: the target with its plan, of all drivers together; takes note of each by its name
 */
void along_mark(struct target *t)
{
	json_t *drivers = json_object_get(t->plan, "drivers"), *each, *gap;
	bool again = true;
	size_t i, k;

	t->all = json_object();
	json_array_foreach(drivers, i, each)
		json_object_set(t->all, json_string_value(json_object_get(each, "driver")), each);
	while (again) {
		again = false;
		json_array_foreach(drivers, i, each)
			json_array_foreach(json_object_get(each, "gaps"), k, gap) again |=
			mark_gap(t, gap);
	}
}

/**
 * along_of() - the modules that come along for a driver
 * @t: the target, marked
 * @driver: the driver
 * @names: gets their names, also of those that come along for these
 */
void along_of(const struct target *t, const char *driver, struct map *names)
{
	json_t *gap;
	size_t i;

	json_array_foreach(json_object_get(json_object_get(t->all, driver), "gaps"), i, gap)
	{
		if (!comes_along(gap) || map_has(names, definer_of(gap)))
			continue;
		map_put(names, definer_of(gap));
		along_of(t, definer_of(gap), names);
	}
}

/**
 * along_objects() - the objects that a driver may be made of
 * @plan: its part of the plan
 * @objects: gets them as keys
 */
void along_objects(const json_t *plan, struct map *objects)
{
	json_t *file;
	size_t i;

	json_array_foreach(json_object_get(plan, "files"), i, file)
	{
		char *object = str_ends(json_string_value(file), ".c")
				       ? driver_object(json_string_value(file))
				       : NULL;

		if (object)
			map_put(objects, object);
		free(object);
	}
}

/* "drivers/a/b.o" of a module b of the driver drivers/a/c.c, which the caller frees. */
static char *module_object(const json_t *plan)
{
	const char *name = json_string_value(json_object_get(plan, "driver"));
	const char *module = json_string_value(json_array_get(json_object_get(plan, "modules"), 0));
	char *dir = path_dir(name), *object = xasprintf("%s/%s.o", dir, module ? module : "");

	free(dir);
	return object;
}

/**
 * along_parts() - find the objects that are parts of modules which come along
 * @t: the target, marked
 * @part_of: gets, by object, its module's (char *), which the caller frees
 */
void along_parts(const struct target *t, struct map *part_of)
{
	const char *name;
	json_t *plan;

	json_object_foreach(t->all, name, plan)
	{
		struct map objects = { 0 };
		char *module = module_object(plan);

		if (!json_is_null(json_object_get(plan, "along_for")))
			along_objects(plan, &objects);
		map_each (&objects, e)
			if (strcmp(e->key, module) && !map_has(part_of, e->key))
				map_set(part_of, e->key, xstrdup(module));
		map_free(&objects);
		free(module);
	}
}

static void blame(json_t *outcome, json_t *part, const char *name)
{
	bool built = json_is_true(json_object_get(part, "built"));
	const char *first = json_string_value(json_array_get(json_object_get(part, "errors"), 0));
	char *text;

	if (built && !first)
		return;
	text = xasprintf("%s, which comes along, %s: %s", name,
			 built ? "does not link" : "is not built", first ? first : "no error told");
	outcome_add(outcome, "errors", text);
	free(text);
	if (!built)
		json_object_set_new(outcome, "built", json_false());
	json_object_set_new(outcome, "linked", json_false());
}

/**
 * along_blame() - what became of the modules that come along counts for their driver
 * @t: the target, marked
 * @driver: the driver
 * @built: what came of each object of the package
 * @outcome: the driver's
 */
void along_blame(const struct target *t, const char *driver, json_t *built, json_t *outcome)
{
	struct map names = { 0 };

	along_of(t, driver, &names);
	map_each (&names, n) {
		struct map objects = { 0 };
		char *module = module_object(json_object_get(t->all, n->key));
		size_t seen = 0;

		along_objects(json_object_get(t->all, n->key), &objects);
		map_put(&objects, module);
		map_each (&objects, o) {
			json_t *part = json_object_get(built, o->key);

			/* parts that are off, sources that others include, modules of one file */
			if (!part)
				continue;
			seen++;
			blame(outcome, part, o->key);
		}
		if (!seen)
			blame(outcome, NULL, n->key);
		map_free(&objects);
		free(module);
	}
	map_free(&names);
}
