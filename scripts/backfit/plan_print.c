// SPDX-License-Identifier: GPL-2.0
/* A plan as its readers get it: people as text, tools as JSON. */
#include "plan.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "plan_summary.h"
#include "str.h"

/**
 * resolution_name() - what a resolution is called
 * @resolution: the resolution
 */
const char *resolution_name(enum resolution resolution)
{
	static const char *const name[RESOLUTIONS] = {
		[UNRESOLVED] = "unresolved",  [BY_SHIM] = "shim",     [BY_COMPAT] = "compat",
		[BY_EVOLUTION] = "evolution", [BY_CARRY] = "carry",   [BY_BUNDLE] = "bundle",
		[BY_DRIVER] = "driver",	      [BY_TARGET] = "target",
	};

	return name[resolution];
}

/* "drivers/hwmon/lm75.c:12, 34; drivers/hwmon/lm75.h:3" */
static void print_uses(const struct gap *gap)
{
	enum {
		MOST = 8
	};
	const char *file = NULL;

	printf("             used in ");
	for (size_t i = 0; i < gap->use.n && i < MOST; i++) {
		const struct gap_use *u = &gap->use.v[i];

		if (file && !strcmp(file, u->file))
			printf(", %u", u->line);
		else
			printf("%s%s:%u", file ? "; " : "", u->file, u->line);
		file = u->file;
	}
	if (gap->use.n > MOST)
		printf(" and %zu more", gap->use.n - MOST);
	putchar('\n');
}

static void print_gap(const struct gap *gap)
{
	printf("  %-10s %s%s: %s\n", resolution_name(gap->resolution),
	       gap->possibly ? "possibly " : "", gap->api, gap->why);
	if (gap->by)
		printf("             closed by %s\n", gap->by);
	if (gap->inferred)
		printf("             INFERRED, confidence %s: nobody has looked at it\n",
		       gap->inferred);
	if (gap->reduced)
		printf("             REDUCED: %s\n", gap->reduced);
	if (gap->resolution == UNRESOLVED && gap->newer)
		printf("             newest: %s\n", gap->newer);
	if (gap->resolution == UNRESOLVED && gap->older)
		printf("             target: %s\n", gap->older);
	if (gap->nearest)
		printf("             nearest: %s\n", gap->nearest);
	print_uses(gap);
}

static void count(const struct driver_plan *dp, unsigned int *by, unsigned int *reduced)
{
	for (size_t i = 0; i < dp->gap.n; i++) {
		by[dp->gap.v[i]->resolution]++;
		*reduced += dp->gap.v[i]->reduced != NULL;
	}
}

static void print_counts(const unsigned int *by, unsigned int reduced)
{
	const char *comma = "";

	for (enum resolution r = 0; r < RESOLUTIONS; r++) {
		if (!by[r])
			continue;
		printf("%s%u %s", comma, by[r], resolution_name(r));
		comma = ", ";
	}
	if (reduced)
		printf("; %u reduced", reduced);
	putchar('\n');
}

static void print_parts(const struct driver *driver)
{
	for (size_t i = 0; i < driver->configs; i++)
		if (driver->config[i].value == TRI_N && driver->config[i].why)
			printf("  off        CONFIG_%s: %s\n", driver->config[i].symbol->name,
			       driver->config[i].why);
}

static void print_includes(const struct plan *plan, const struct driver *driver)
{
	for (size_t i = 0; i < plan->include.n; i++) {
		const struct added_include *inc = &plan->include.v[i];

		for (size_t k = 0; k < driver->files; k++)
			if (!strcmp(driver->file[k], inc->file))
				printf("  include    <%s> for %s\n             added to %s\n",
				       inc->header, inc->api, inc->file);
	}
}

/**
 * plan_print_along() - for whom a driver is there that nobody asked for, and what that does
 * @dp: the driver; nothing is printed for one that was asked for
 */
void plan_print_along(const struct driver_plan *dp)
{
	if (!dp->brought)
		return;
	printf("  comes along for ");
	for (size_t i = 0; i < dp->along_for.n; i++)
		printf("%s%s", i ? ", " : "", dp->along_for.v[i]);
	putchar('\n');
	if (dp->replaces)
		printf("  replaces the target's %s\n", dp->replaces);
	if (dp->cut_off && *dp->cut_off)
		printf("  CUTS OFF the target's %s: name them, too, if they are needed\n",
		       dp->cut_off);
}

static void print_driver(const struct plan *plan, const struct driver_plan *dp)
{
	unsigned int by[RESOLUTIONS] = { 0 }, reduced = 0;

	count(dp, by, &reduced);
	printf("%s on %s: ", dp->driver.name, plan->target->release);
	if (dp->gap.n)
		printf("%zu gap%s: ", dp->gap.n, dp->gap.n == 1 ? "" : "s");
	else
		printf("needs no help\n");
	if (dp->gap.n)
		print_counts(by, reduced);
	plan_print_along(dp);
	for (size_t k = 0; k < dp->gap.n; k++)
		print_gap(dp->gap.v[k]);
	print_parts(&dp->driver);
	print_includes(plan, &dp->driver);
	putchar('\n');
}

/* What holds up the most drivers, and how much of it there is. */
static void print_open(const struct plan_summary *s)
{
	enum {
		MOST = 20
	};

	printf("left for a human: %zu API%s, used in %u place%s\n", s->open.n,
	       s->open.n == 1 ? "" : "s", s->places, s->places == 1 ? "" : "s");
	for (size_t i = 0; i < s->open.n && i < MOST; i++) {
		const struct open_api *o = &s->open.v[i];

		printf("  %s: %s: %u driver%s", o->gap->api, o->gap->why, o->drivers,
		       o->drivers == 1 ? "" : "s");
		if (o->only)
			printf(", ready without it: %u", o->only);
		putchar('\n');
	}
	if (s->open.n > MOST)
		printf("  and %zu more\n", s->open.n - MOST);
}

static void print_summary(const struct plan *plan)
{
	unsigned int all[RESOLUTIONS] = { 0 }, reduced = 0, gaps = 0;
	struct plan_summary s;

	for (size_t i = 0; i < plan->driver.n; i++) {
		count(&plan->driver.v[i], all, &reduced);
		gaps += plan->driver.v[i].gap.n;
	}
	printf("%zu driver%s, %u gap%s%s", plan->driver.n, plan->driver.n == 1 ? "" : "s", gaps,
	       gaps == 1 ? "" : "s", gaps ? ": " : "\n");
	if (gaps)
		print_counts(all, reduced);
	plan_summary_make(plan, &s);
	printf("ready: %u of %zu", s.ready, plan->driver.n);
	if (s.unhelped)
		printf(", %u without help", s.unhelped);
	if (s.reduced)
		printf(", %u with less than upstream", s.reduced);
	if (s.brought)
		printf(", %u of %u that come along", s.brought_ready, s.brought);
	putchar('\n');
	if (all[BY_TARGET])
		printf("right only for a target built from %s\n", plan->old_source);
	if (plan->unknown)
		printf("not found: %u\n", plan->unknown);
	if (s.open.n)
		print_open(&s);
	plan_summary_free(&s);
}

/**
 * plan_print() - print a plan for people: first the drivers that need a human, last a summary
 * @plan: the plan
 */
void plan_print(const struct plan *plan)
{
	for (int ready = 0; ready < 2; ready++)
		for (size_t i = 0; i < plan->driver.n; i++)
			if ((driver_unresolved(&plan->driver.v[i]) == 0) == ready)
				print_driver(plan, &plan->driver.v[i]);
	print_summary(plan);
}

static json_t *gap_json(const struct gap *gap)
{
	json_t *uses = json_array();

	for (size_t i = 0; i < gap->use.n; i++)
		json_array_append_new(uses, json_pack("{s:s, s:i}", "file", gap->use.v[i].file,
						      "line", (int)gap->use.v[i].line));
	return json_pack("{s:s, s:s, s:s, s:s?, s:s?, s:s?, s:s?, s:s?, s:s?, s:b, s:b, s:b, s:o}",
			 "api", gap->api, "resolution", resolution_name(gap->resolution), "why",
			 gap->why, "by", gap->by, "reduced", gap->reduced, "inferred",
			 gap->inferred, "newest", gap->newer, "target", gap->older, "nearest",
			 gap->nearest, "possibly", gap->possibly, "unseen", gap->unseen, "along",
			 gap->along, "uses", uses);
}

static json_t *parts_json(const struct driver *driver)
{
	json_t *parts = json_array();

	for (size_t i = 0; i < driver->configs; i++)
		if (driver->config[i].value == TRI_N && driver->config[i].why)
			json_array_append_new(parts, json_pack("{s:s, s:s}", "symbol",
							       driver->config[i].symbol->name,
							       "why", driver->config[i].why));
	return parts;
}

static json_t *modules_json(const struct driver *driver)
{
	json_t *modules = json_array();

	for (size_t i = 0; i < driver->modules; i++)
		json_array_append_new(modules, json_string(driver->module[i].name));
	return modules;
}

static json_t *files_json(const struct driver *driver)
{
	json_t *files = json_array();

	for (size_t i = 0; i < driver->files; i++)
		json_array_append_new(files, json_string(driver->file[i]));
	return files;
}

static json_t *along_json(const struct driver_plan *dp)
{
	json_t *names = dp->brought ? json_array() : json_null();

	for (size_t i = 0; i < dp->along_for.n; i++)
		json_array_append_new(names, json_string(dp->along_for.v[i]));
	return names;
}

static json_t *summary_json(const struct plan *plan)
{
	json_t *left = json_array(), *json;
	struct plan_summary s;

	plan_summary_make(plan, &s);
	for (size_t i = 0; i < s.open.n; i++) {
		const struct open_api *o = &s.open.v[i];

		json_array_append_new(left,
				      json_pack("{s:s, s:s, s:i, s:i, s:i}", "api", o->gap->api,
						"why", o->gap->why, "drivers", (int)o->drivers,
						"only", (int)o->only, "places", (int)o->places));
	}
	json = json_pack("{s:i, s:i, s:i, s:i, s:i, s:i, s:i, s:o}", "drivers", (int)plan->driver.n,
			 "brought", (int)s.brought, "ready", (int)s.ready, "unhelped",
			 (int)s.unhelped, "reduced", (int)s.reduced, "unknown", (int)plan->unknown,
			 "places", (int)s.places, "left", left);
	plan_summary_free(&s);
	return json;
}

/**
 * plan_json() - a plan for tools
 * @plan: the plan
 *
 * Return: a JSON text, which the caller frees.
 */
char *plan_json(const struct plan *plan)
{
	json_t *drivers = json_array(), *includes = json_array(), *root;
	char *text;

	for (size_t i = 0; i < plan->driver.n; i++) {
		const struct driver_plan *dp = &plan->driver.v[i];
		json_t *gaps = json_array();

		for (size_t k = 0; k < dp->gap.n; k++)
			json_array_append_new(gaps, gap_json(dp->gap.v[k]));
		json_array_append_new(
			drivers, json_pack("{s:s, s:o, s:o, s:o, s:o, s:o, s:s?, s:s?}", "driver",
					   dp->driver.name, "modules", modules_json(&dp->driver),
					   "files", files_json(&dp->driver), "gaps", gaps, "off",
					   parts_json(&dp->driver), "along_for", along_json(dp),
					   "replaces", dp->replaces, "cut_off", dp->cut_off));
	}
	for (size_t i = 0; i < plan->include.n; i++)
		json_array_append_new(includes,
				      json_pack("{s:s, s:s, s:s}", "file", plan->include.v[i].file,
						"header", plan->include.v[i].header, "api",
						plan->include.v[i].api));
	root = json_pack("{s:s, s:s, s:s?, s:i, s:o, s:o, s:o}", "newest", plan->newest->release,
			 "target", plan->target->release, "old_source", plan->old_source,
			 "unresolved", (int)plan_unresolved(plan), "drivers", drivers, "includes",
			 includes, "summary", summary_json(plan));
	text = json_dumps(root, JSON_INDENT(2));
	json_decref(root);
	return text;
}
