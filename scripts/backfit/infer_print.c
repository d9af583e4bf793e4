// SPDX-License-Identifier: GPL-2.0
#include "infer_print.h"

#include <jansson.h>
#include <stdio.h>
#include <stdlib.h>

static const char *const verdict_name[] = {
	[INFER_PROVED] = "proved",
	[INFER_DRAFT] = "draft",
	[INFER_NO_RULE] = "no-rule",
};

/**
 * infer_print() - one API, in a line
 * @infer: the API
 * @verbose: tell also where one without a rule fails
 */
void infer_print(const struct infer *infer, bool verbose)
{
	const struct infer_proof *p = &infer->held_out;

	if (infer->verdict == INFER_NO_RULE) {
		if (verbose)
			printf("no-rule  %s: %s\n", infer->subject.api, infer->why);
		return;
	}
	printf("%-8s %s: %u changed uses; held out: %u equal, %u different, %u without "
	       "counterpart%s%s\n",
	       verdict_name[infer->verdict], infer->subject.api, infer->vote.changed, p->equal,
	       p->different, p->unlike, infer->why ? "; " : "", infer->why ? infer->why : "");
	fflush(stdout);
}

/**
 * infer_print_sum() - all APIs in a line
 * @infer: the APIs
 * @n: how many
 */
void infer_print_sum(const struct infer *infer, size_t n)
{
	unsigned int count[3] = { 0 };

	for (size_t i = 0; i < n; i++)
		count[infer[i].verdict]++;
	printf("%zu APIs: %u proved, %u drafts, %u without a rule\n", n, count[INFER_PROVED],
	       count[INFER_DRAFT], count[INFER_NO_RULE]);
}

static json_t *as_json(const struct infer *i)
{
	const struct infer_proof *p = &i->held_out;

	return json_pack(
		"{s:s, s:s, s:s?, s:i, s:i, s:i, s:i, s:i, s:i, s:i, s:i, s:i, s:i, s:s?, s:s?}",
		"api", i->subject.api, "verdict", verdict_name[i->verdict], "why", i->why,
		"changed", i->vote.changed, "same", i->vote.same, "nowhere", i->vote.nowhere,
		"open", i->vote.open, "equal", p->equal, "different", p->different, "unlike",
		p->unlike, "failed", p->failed, "sites", p->sites, "reached", p->reached, "when",
		i->when, "rule", i->rule.s);
}

/**
 * infer_print_json() - all APIs as JSON
 * @infer: the APIs
 * @n: how many
 */
void infer_print_json(const struct infer *infer, size_t n)
{
	json_t *all = json_array();

	for (size_t i = 0; i < n; i++)
		json_array_append_new(all, as_json(&infer[i]));
	json_dumpf(all, stdout, JSON_INDENT(1));
	putchar('\n');
	json_decref(all);
}
