/* SPDX-License-Identifier: GPL-2.0 */
/* One evolution on one state of a file: what spatch reads, and what came of it. For apply.c. */
#ifndef BACKFIT_APPLY_RUN_H
#define BACKFIT_APPLY_RUN_H

#include "apply.h"
#include "map.h"
#include "mask.h"
#include "skim.h"
#include "unfold.h"
#include "unparsed.h"

/**
 * struct rule - what an evolution's file says for us alone
 * @path: the file
 * @text: what stands in it
 * @options: the options that it wants spatch to have, or NULL
 * @optional: a file that it changes nothing in is all right
 * @keeps: names that may still be in use afterwards
 * @skim: what functions must hold for it to match them
 */
struct rule {
	const char *path;
	char *text;
	const char *options;
	bool optional;
	struct map keeps;
	struct skim_rule skim;
};

/**
 * struct run - one run
 * @a: what is run
 * @rule: its evolution's
 * @dir: the folder that all paths are relative to
 * @before: the file's text as it was before the run
 * @len: its length
 * @unfold: the macros' bodies that were written out
 * @unfolded: the text with these; NULL where there are none
 * @mask: what spatch cannot read of it
 * @masked: the text with that put aside; NULL where it was not
 * @skim: what the rule has nothing to do with
 * @skimmed: the text with that put aside; NULL where it was not
 * @file: the file that spatch reads, and writes where it changes something
 */
struct run {
	struct application *a;
	const struct rule *rule;
	const char *dir;
	char *before;
	size_t len;
	struct unfold unfold;
	char *unfolded;
	struct mask mask;
	char *masked;
	struct skim skim;
	char *skimmed;
	char *file;
};

/**
 * struct result - what spatch made of a run's text
 * @failure: why it made nothing of it, or NULL
 * @text: the text where it changed something, else NULL
 * @unparsed: the parts that it passed over
 */
struct result {
	char *failure;
	char *text;
	struct spans unparsed;
};

struct rule *rule_read(const struct entry *evolution, const char *macros);
void rule_free(struct rule *rule);
int run_prepare(struct run *run, const char *state, unsigned int step);
bool run_unfold(struct run *run, const struct result *result);
void run_skim(struct run *run);
bool run_unskim(struct run *run);
bool run_mask(struct run *run);
const char *run_text(const struct run *run);
char *run_judge(struct run *run, const struct result *result, bool *changed);
void run_free(struct run *run);
void result_free(struct result *result);

#endif
