/* SPDX-License-Identifier: GPL-2.0 */
/* From the examples of an API's change to a semantic patch, with its proof. */
#ifndef BACKFIT_INFER_H
#define BACKFIT_INFER_H

#include "infer_compile.h"
#include "infer_prove.h"
#include "infer_rule.h"
#include "infer_subject.h"
#include "kernel.h"

enum infer_verdict {
	INFER_PROVED,
	INFER_DRAFT, /* there is a rule, but examples do not bear it out */
	INFER_NO_RULE,
};

/**
 * struct infer - what came of one API
 * @subject: it
 * @examples: all of them
 * @vote: what they agree on
 * @chosen: those of @vote's clusters that are in the rule
 * @doubt: why what its rule calls may mean something else, or NULL
 * @when: the condition, or NULL
 * @area: the library's folder
 * @rule: the semantic patch without a head; empty where there is none
 * @half: the same of the files of one half each
 * @held_out: rules made from one half of the files, tried on the other half
 * @compiled: drivers compiled with the rule and without
 * @verdict: how good it is
 * @why: why it is no better
 * @nearest: where no examples exist: what of the target is most like it, a line each; or NULL
 */
struct infer {
	struct infer_subject subject;
	struct infer_examples examples;
	struct infer_vote vote;
	VEC(const struct infer_cluster *) chosen;
	char *doubt, *when, *area;
	struct strbuf rule, half[2];
	struct infer_proof held_out;
	struct infer_compiled compiled;
	enum infer_verdict verdict;
	char *why, *nearest;
};

/**
 * struct infer_setting - what all APIs share
 * @trees: the drivers
 * @newest_kernel: the newest kernel
 * @target_kernel: the target
 * @newest: the newest kernel's facts
 * @target: the target's
 * @library: the repository
 * @most_files: how many files each rule is tried on
 * @many: there are so many APIs that less of each is looked at
 */
struct infer_setting {
	struct infer_trees trees;
	struct kernel *newest_kernel, *target_kernel;
	struct facts *newest, *target;
	char *library;
	size_t most_files;
	bool many;
};

void infer_plan(struct infer *infer, const struct infer_setting *setting);
void infer_try(struct infer *infer, const struct infer_setting *setting);
void infer_weigh(struct infer *infer);
void infer_free(struct infer *infer);

#endif
