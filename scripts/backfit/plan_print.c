// SPDX-License-Identifier: GPL-2.0
/* A plan as its readers get it: people as text, tools as JSON. */
#include "plan.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "str.h"

/**
 * resolution_name() - what a resolution is called
 * @resolution: the resolution
 */
const char *resolution_name(enum resolution resolution)
{
	static const char *const name[RESOLUTIONS] = {
		[UNRESOLVED] = "unresolved",  [BY_SHIM] = "shim",   [BY_COMPAT] = "compat",
		[BY_EVOLUTION] = "evolution", [BY_CARRY] = "carry", [BY_BUNDLE] = "bundle",
		[BY_DRIVER] = "driver",
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
 * plan_print() - print a plan for people
 * @plan: the plan
 */
void plan_print(const struct plan *plan)
{
	unsigned int all[RESOLUTIONS] = { 0 }, all_reduced = 0, gaps = 0;

	for (size_t i = 0; i < plan->driver.n; i++) {
		const struct driver_plan *dp = &plan->driver.v[i];
		unsigned int by[RESOLUTIONS] = { 0 }, reduced = 0;

		count(dp, by, &reduced);
		count(dp, all, &all_reduced);
		gaps += dp->gap.n;
		printf("%s on %s: ", dp->driver.name, plan->target->release);
		if (dp->gap.n)
			printf("%zu gap%s: ", dp->gap.n, dp->gap.n == 1 ? "" : "s");
		else
			printf("needs no help\n");
		if (dp->gap.n)
			print_counts(by, reduced);
		for (size_t k = 0; k < dp->gap.n; k++)
			print_gap(dp->gap.v[k]);
		print_parts(&dp->driver);
		print_includes(plan, &dp->driver);
		putchar('\n');
	}
	printf("%zu driver%s, %u gap%s%s", plan->driver.n, plan->driver.n == 1 ? "" : "s", gaps,
	       gaps == 1 ? "" : "s", gaps ? ": " : "\n");
	if (gaps)
		print_counts(all, all_reduced);
}

static json_t *gap_json(const struct gap *gap)
{
	json_t *uses = json_array();

	for (size_t i = 0; i < gap->use.n; i++)
		json_array_append_new(uses, json_pack("{s:s, s:i}", "file", gap->use.v[i].file,
						      "line", (int)gap->use.v[i].line));
	return json_pack("{s:s, s:s, s:s, s:s?, s:s?, s:s?, s:s?, s:s?, s:b, s:o}", "api", gap->api,
			 "resolution", resolution_name(gap->resolution), "why", gap->why, "by",
			 gap->by, "reduced", gap->reduced, "newest", gap->newer, "target",
			 gap->older, "nearest", gap->nearest, "possibly", gap->possibly, "uses",
			 uses);
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

static json_t *files_json(const struct driver *driver)
{
	json_t *files = json_array();

	for (size_t i = 0; i < driver->files; i++)
		json_array_append_new(files, json_string(driver->file[i]));
	return files;
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
		json_array_append_new(drivers,
				      json_pack("{s:s, s:o, s:o, s:o}", "driver", dp->driver.name,
						"files", files_json(&dp->driver), "gaps", gaps,
						"off", parts_json(&dp->driver)));
	}
	for (size_t i = 0; i < plan->include.n; i++)
		json_array_append_new(includes,
				      json_pack("{s:s, s:s, s:s}", "file", plan->include.v[i].file,
						"header", plan->include.v[i].header, "api",
						plan->include.v[i].api));
	root = json_pack("{s:s, s:s, s:i, s:o, s:o}", "newest", plan->newest->release, "target",
			 plan->target->release, "unresolved", (int)plan_unresolved(plan), "drivers",
			 drivers, "includes", includes);
	text = json_dumps(root, JSON_INDENT(2));
	json_decref(root);
	return text;
}
