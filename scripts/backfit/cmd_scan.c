// SPDX-License-Identifier: GPL-2.0
/* backfit scan: the facts of one kernel, made or found in the cache, and counted. */
#include "commands.h"

#include <jansson.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "err.h"
#include "file.h"
#include "kernel.h"
#include "map.h"
#include "options.h"

static const struct command_line command = {
	.name = "scan",
	.operands = "KERNEL",
	.purpose =
		"Read what a kernel's headers offer to modules, and count it. The facts are kept "
		"in the cache until the kernel changes.",
	.takes = OPT_ARCH | OPT_JSON,
	.min = 1,
	.max = 1,
};

/**
 * struct scan_report - what is printed about a kernel's facts
 * @kernel: the kernel
 * @facts: its facts
 * @cached: they were found in the cache
 * @seconds: how long it took
 * @headers: headers by state
 * @json: the headers that were not read, as JSON; NULL to print them as text
 */
struct scan_report {
	struct kernel kernel;
	struct facts *facts;
	bool cached;
	double seconds;
	unsigned int headers[HEADER_READ_ALONE + 1];
	json_t *json;
};

static double seconds_now(void)
{
	struct timespec now;

	clock_gettime(CLOCK_MONOTONIC, &now);
	return now.tv_sec + now.tv_nsec / 1e9;
}

static const char *state_name(enum header_state state)
{
	static const char *const names[] = { "missing", "read", "unreadable", "left out",
					     "read alone" };

	return names[state];
}

static unsigned long count_of(struct facts *facts, const char *what)
{
	char *key = xasprintf("count %s", what);
	const char *text = facts_info(facts, key);
	unsigned long n = text ? strtoul(text, NULL, 10) : 0;

	free(key);
	return n;
}

static void count_header(const char *path, enum header_state state, const char *why, void *data)
{
	struct scan_report *r = data;

	r->headers[state]++;
	if (r->json && state != HEADER_READ)
		json_array_append_new(r->json, json_pack("{s:s, s:s, s:s?}", "header", path,
							 "state", state_name(state), "why", why));
}

static void print_unread(const char *path, enum header_state state, const char *why, void *data)
{
	const enum header_state *wanted = data;

	if (state == *wanted)
		printf("    %s: %s\n", path, why ? why : "");
}

static void count_reason(const char *path, enum header_state state, const char *why, void *data)
{
	struct map *reasons = data;

	(void)path;
	if (state == HEADER_LEFT_OUT)
		++*(uintptr_t *)map_put(reasons, why ? why : "");
}

/* There are many, for few reasons; --json names each. */
static void print_left_out(const struct scan_report *r)
{
	struct map reasons = { 0 };

	facts_each_header(r->facts, count_reason, &reasons);
	map_each (&reasons, e)
		printf("    %lu left out: %s\n", (unsigned long)(uintptr_t)e->value, e->key);
	map_free(&reasons);
}

static const char *exports_from(struct facts *facts)
{
	if (facts_exports_are_guessed(facts))
		return "from EXPORT_SYMBOL lines: no Module.symvers";
	return facts_know_exports(facts) ? "from Module.symvers"
					 : "not known: neither Module.symvers nor sources";
}

static void print_text(struct scan_report *r, const char *file)
{
	enum header_state unreadable = HEADER_UNREADABLE;

	printf("%s (%s), %s\n", r->kernel.release, r->kernel.srcarch, r->kernel.build);
	for (int kind = 0; kind < FACT_KINDS; kind++)
		printf("  %-12s %7lu\n", fact_kind_name(kind),
		       count_of(r->facts, fact_kind_name(kind)));
	printf("  %-12s %s\n", "exports", exports_from(r->facts));
	printf("  headers: %u read, %u read alone, %u unreadable, %u left out\n",
	       r->headers[HEADER_READ], r->headers[HEADER_READ_ALONE],
	       r->headers[HEADER_UNREADABLE], r->headers[HEADER_LEFT_OUT]);
	facts_each_header(r->facts, print_unread, &unreadable);
	print_left_out(r);
	printf("  %.2f s%s\n  %s\n", r->seconds, r->cached ? ", from the cache" : "", file);
}

static void print_json(struct scan_report *r, const char *file)
{
	json_t *counts = json_object(), *all;

	for (int kind = 0; kind < FACT_KINDS; kind++)
		json_object_set_new(counts, fact_kind_name(kind),
				    json_integer(count_of(r->facts, fact_kind_name(kind))));
	all = json_pack("{s:s, s:s, s:s, s:s, s:o, s:b, s:i, s:O, s:f, s:b, s:s}", "release",
			r->kernel.release, "arch", r->kernel.srcarch, "build", r->kernel.build,
			"source", r->kernel.source, "counts", counts, "exports known",
			facts_know_exports(r->facts), "headers read", (int)r->headers[HEADER_READ],
			"headers not read", r->json, "seconds", r->seconds, "cached", r->cached,
			"file", file);
	json_dumpf(all, stdout, JSON_INDENT(2));
	putchar('\n');
	json_decref(all);
}

static int report(struct scan_report *r, bool as_json)
{
	char *file = kernel_facts_path(&r->kernel);

	if (as_json)
		r->json = json_array();
	facts_each_header(r->facts, count_header, r);
	if (as_json)
		print_json(r, file);
	else
		print_text(r, file);
	json_decref(r->json);
	free(file);
	if (!fflush(stdout))
		return DONE;
	report_error("cannot write the result: %m");
	return BAD_INPUT;
}

static int scan(const char *path, const char *arch, const char *cross, bool as_json)
{
	struct scan_report r = { .seconds = seconds_now() };
	int outcome = BAD_INPUT;
	char *file;

	if (!kernel_open(&r.kernel, path, arch, cross)) {
		file = kernel_facts_path(&r.kernel);
		r.cached = file_exists(file);
		free(file);
		r.facts = kernel_facts(&r.kernel);
	}
	if (r.facts) {
		r.seconds = seconds_now() - r.seconds;
		outcome = report(&r, as_json);
	}
	facts_free(r.facts);
	kernel_close(&r.kernel);
	return outcome;
}

/**
 * cmd_scan() - the command `backfit scan`
 * @argc: number of arguments, the command's name among them
 * @argv: the arguments
 *
 * Return: the exit code, enum outcome.
 */
int cmd_scan(int argc, char **argv)
{
	struct options options;

	switch (options_parse(&command, argc, argv, &options)) {
	case OPTIONS_HELP:
		return DONE;
	case OPTIONS_WRONG:
		return BAD_INPUT;
	default:
		return scan(options.operand[0], options.arch, options.cross, options.json);
	}
}
