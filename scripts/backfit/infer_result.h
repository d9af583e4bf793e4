/* SPDX-License-Identifier: GPL-2.0 */
/* What came of one API's inference, as it is told, written and kept. */
#ifndef BACKFIT_INFER_RESULT_H
#define BACKFIT_INFER_RESULT_H

#include <jansson.h>

#include "infer.h"

/**
 * struct infer_result - one API
 * @api: its name
 * @verdict: how good its rule is
 * @why: why it is no better, or NULL
 * @name: where a rule belongs in the library, "inferred/timer/timer-container-of", or NULL
 * @confidence: what the rule's head says, or NULL
 * @when: the condition, or NULL
 * @rule: the semantic patch without a head, or NULL
 * @text: the whole file, or NULL
 * @test: C that the rule's test begins with, or NULL
 * @expected: what the test must become, or NULL
 * @nearest: candidates where no examples exist, a line each, or NULL
 * @changed: uses that the older kernel has in another form
 * @same: in the same
 * @nowhere: without counterpart
 * @open: of @changed, those that are no function of the newer code
 * @equal: held-out changes that give the older kernel's code
 * @different: those that give another
 * @other: those where drivers had another of several right forms
 * @unlike: those without counterpart
 * @failed: files that spatch failed on
 * @sites: uses in held-out files
 * @reached: those that were changed
 * @files: held-out files with uses
 * @whole: those of them in which all were changed
 * @compiled: files that compile with the rule, not without it
 * @compiled_older: of these, the older kernel's, with the newer code written into them
 * @broken: files that do not compile with it
 * @same_code: comparisons of machine code that found no difference
 * @other_code: those that found one
 */
struct infer_result {
	char *api;
	enum infer_verdict verdict;
	char *why, *name, *confidence, *when, *rule, *text, *test, *expected, *nearest;
	unsigned int changed, same, nowhere, open, equal, different, other, unlike, failed, sites,
		reached, files, whole, compiled, compiled_older, broken, same_code, other_code;
};

void infer_result_of(struct infer_result *result, const struct infer *infer,
		     const struct infer_setting *setting);
json_t *infer_result_json(const struct infer_result *result, bool whole);
int infer_result_read(struct infer_result *result, json_t *json);
void infer_result_free(struct infer_result *result);
const char *infer_verdict_name(enum infer_verdict verdict);

#endif
