// SPDX-License-Identifier: GPL-2.0
/* backfit diff: the API changes between two kernels. */
#include "commands.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "along.h"
#include "diff.h"
#include "diff_print.h"
#include "err.h"
#include "kernel.h"
#include "options.h"
#include "plan.h"

static const struct command_line command = {
	.name = "diff",
	.operands = "[PATTERN...]",
	.purpose =
		"The API changes between two kernels, by header and name. PATTERN is a glob of "
		"names: 'dma_*', net_device_ops, 'platform_driver.*'. Kinds: gone, new, parameters, "
		"return, member, callback, enumerator, macro, header, const, inline, export, type, "
		"attribute, body.",
	.takes = OPT_FROM | OPT_TO | OPT_ARCH | OPT_JSON | OPT_HEADER | OPT_KIND | OPT_USED_BY |
		 OPT_ALL | OPT_VERBOSE,
	.needs = OPT_FROM | OPT_TO,
	.min = 0,
	.max = -1,
};

/**
 * struct request - what the command line asks for
 * @newest: the newer kernel
 * @target: the older one
 * @filter: which differences
 * @words: what @filter's words are made of
 * @plan: drivers whose uses are wanted
 * @used: the names that they use
 */
struct request {
	struct kernel newest, target;
	struct diff_filter filter;
	struct map words;
	struct plan plan;
	struct map used;
};

/* The words between commas, as keys of @out. */
static void split(const char *list, struct map *out)
{
	while (list && *list) {
		size_t len = strcspn(list, ",");

		if (len)
			map_put_n(out, list, len);
		list += len + (list[len] == ',');
	}
}

static int take_kinds(const char *list, unsigned int *kinds)
{
	struct map words = { 0 };
	int err = 0;

	split(list, &words);
	map_each (&words, e) {
		enum change_kind kind;

		if (change_kind_from(e->key, strlen(e->key), &kind)) {
			*kinds |= CHANGE_BIT(kind);
		} else {
			report_error("diff: no kind of change '%s' (see backfit diff --help)",
				     e->key);
			err = -1;
		}
	}
	map_free(&words);
	return err;
}

static void take_headers(struct request *r, const char *list)
{
	const char **header;
	unsigned int n = 0;

	split(list, &r->words);
	header = xcalloc(r->words.n + 1, sizeof(*header));
	map_each (&r->words, e)
		header[n++] = e->key;
	r->filter.header = header;
	r->filter.headers = n;
}

static int take_drivers(struct request *r, const char *list)
{
	struct map names = { 0 };
	int err = 0;

	split(list, &names);
	r->plan.newest = &r->newest;
	r->plan.target = &r->target;
	map_each (&names, e)
		if (!err)
			err = along_add_driver(&r->plan, e->key);
	for (size_t i = 0; i < r->plan.driver.n && !err; i++)
		map_each (&r->plan.driver.v[i].uses.by_api, e)
			map_put(&r->used, e->key);
	r->filter.used = list ? &r->used : NULL;
	map_free(&names);
	return err;
}

static void release_request(struct request *r)
{
	free((void *)r->filter.header);
	map_free(&r->words);
	map_free(&r->used);
	plan_free(&r->plan);
	kernel_close(&r->target);
	kernel_close(&r->newest);
}

static void print(const struct diff *diff, const struct options *o)
{
	char *text;

	if (!o->json) {
		diff_print(diff, o->verbose);
		return;
	}
	text = diff_json(diff);
	puts(text);
	free(text);
}

/**
 * cmd_diff() - the command
 * @argc: words on its command line, its own name first
 * @argv: the words
 *
 * Return: its exit code.
 */
int cmd_diff(int argc, char **argv)
{
	struct request r = { 0 };
	struct diff diff = { 0 };
	struct options o;
	int outcome = BAD_INPUT;
	enum options_result parsed = options_parse(&command, argc, argv, &o);

	if (parsed != OPTIONS_GO)
		return parsed == OPTIONS_HELP ? DONE : BAD_INPUT;
	r.filter =
		(struct diff_filter){ .pattern = o.operand, .patterns = o.operands, .all = o.all };
	take_headers(&r, o.header);
	if (!take_kinds(o.kind, &r.filter.kinds) &&
	    !kernel_open_newest(&r.newest, o.from, o.arch, o.cross) &&
	    !kernel_open(&r.target, o.to, o.arch, o.cross)) {
		r.plan.newest_facts = kernel_facts(&r.newest);
		r.plan.target_facts = r.plan.newest_facts ? kernel_facts(&r.target) : NULL;
	}
	if (r.plan.target_facts && !take_drivers(&r, o.used_by)) {
		diff_make(&diff, r.plan.newest_facts, r.plan.target_facts, &r.filter);
		print(&diff, &o);
		outcome = DONE;
	}
	diff_free(&diff);
	release_request(&r);
	return outcome;
}
