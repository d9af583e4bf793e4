// SPDX-License-Identifier: GPL-2.0
#include "infer_print.h"

#include <stdio.h>

#include "str.h"

static void print_nearest(const char *lines)
{
	puts("         nearest on the target:");
	for (; *lines; lines = str_next_line(lines))
		printf("           %.*s\n", (int)strcspn(lines, "\n"), lines);
}

static void print_compiled(const struct infer_result *r)
{
	if (r->compiled || r->broken)
		printf("; compiled: %u with it alone, %u broken", r->compiled, r->broken);
	if (r->same_code || r->other_code)
		printf("; machine code: %u the same, %u other", r->same_code, r->other_code);
}

/**
 * infer_print() - one API, in a line
 * @r: what came of it
 * @verbose: tell also where one without a rule fails, and what is nearest
 */
void infer_print(const struct infer_result *r, bool verbose)
{
	const char *name = infer_verdict_name(r->verdict);

	if (r->verdict == INFER_NO_RULE) {
		if (verbose)
			printf("%-8s %s: %s\n", name, r->api, r->why);
		if (verbose && r->nearest)
			print_nearest(r->nearest);
		return;
	}
	printf("%-8s %s: %u changed uses; held out: %u equal, %u different, %u without "
	       "counterpart",
	       name, r->api, r->changed, r->equal, r->different, r->unlike);
	if (r->other)
		printf(", %u of another form", r->other);
	print_compiled(r);
	printf("%s%s\n", r->why ? "; " : "", r->why ? r->why : "");
	fflush(stdout);
}

/**
 * infer_print_sum() - all APIs in a line
 * @results: what came of them
 */
void infer_print_sum(const struct infer_results *results)
{
	unsigned int count[3] = { 0 };

	for (size_t i = 0; i < results->n; i++)
		count[results->v[i].verdict]++;
	printf("%zu APIs: %u proved, %u drafts, %u without a rule\n", results->n,
	       count[INFER_PROVED], count[INFER_DRAFT], count[INFER_NO_RULE]);
}

/**
 * infer_print_json() - all APIs as JSON
 * @results: what came of them
 */
void infer_print_json(const struct infer_results *results)
{
	json_t *all = json_array();

	for (size_t i = 0; i < results->n; i++)
		json_array_append_new(all, infer_result_json(&results->v[i], false));
	json_dumpf(all, stdout, JSON_INDENT(1));
	putchar('\n');
	json_decref(all);
}
