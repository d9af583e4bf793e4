/* SPDX-License-Identifier: GPL-2.0 */
/* One run of spatch: its command line, and what came of it. For apply.c. */
#ifndef BACKFIT_APPLY_RUN_H
#define BACKFIT_APPLY_RUN_H

#include "apply.h"
#include "map.h"
#include "mask.h"
#include "proc.h"

/**
 * struct rule - what an evolution's file says for us alone
 * @text: the file
 * @optional: a file that it changes nothing in is all right
 * @keeps: names that may still be in use afterwards
 */
struct rule {
	char *text;
	bool optional;
	struct map keeps;
};

/**
 * struct run - one run
 * @a: what is run
 * @rule: its evolution's
 * @dir: the folder that all paths are relative to
 * @before: the file's text as it was before the run
 * @len: its length
 * @mask: what was put aside of it
 * @masked: something was
 * @in: the file that spatch reads
 * @out: the file that it writes
 * @said: the file with what it says
 * @argv: its command line
 * @word: those of it that are freed with it
 */
struct run {
	struct application *a;
	const struct rule *rule;
	const char *dir;
	char *before;
	size_t len;
	struct mask mask;
	bool masked;
	char *in, *out, *said;
	VEC(const char *) argv;
	VEC(char *) word;
};

struct rule *rule_read(const char *path);
void rule_free(struct rule *rule);
int run_prepare(struct run *run, const char *state, unsigned int step, const char *macros);
int run_mask(struct run *run);
char *run_judge(struct run *run, int status, bool *changed);
struct proc run_proc(const struct run *run);
void run_free(struct run *run);

#endif
