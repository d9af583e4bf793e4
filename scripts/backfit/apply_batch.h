/* SPDX-License-Identifier: GPL-2.0 */
/* One process of spatch, which runs one rule on several files. For apply.c. */
#ifndef BACKFIT_APPLY_BATCH_H
#define BACKFIT_APPLY_BATCH_H

#include "apply_run.h"
#include "proc.h"

/**
 * struct batch - runs of one rule
 * @run: the runs; each has a file of its own, and none reads what another writes
 * @list: the file in the runs' folder that names their files to spatch
 * @said: the file with what spatch says, a whole path
 * @argv: its command line
 * @word: those of it that are freed with it
 * @log: what spatch said, once it ended
 */
struct batch {
	VEC(struct run *) run;
	char *list, *said;
	VEC(const char *) argv;
	VEC(char *) word;
	char *log;
};

/**
 * enum batch_verdict - what became of a batch
 * @BATCH_DONE: there is a result for each run
 * @BATCH_ONE_BY_ONE: not all runs came to an end: each is to be run alone
 */
enum batch_verdict {
	BATCH_DONE,
	BATCH_ONE_BY_ONE,
};

int batch_prepare(struct batch *batch, const char *macros, unsigned int number);
struct proc batch_proc(const struct batch *batch);
enum batch_verdict batch_end(struct batch *batch, int status);
void batch_result(const struct batch *batch, size_t i, int status, struct result *result);
void batch_free(struct batch *batch);

#endif
