/* SPDX-License-Identifier: GPL-2.0 */
/* Runs of an evolution's test, taken up again the way a package's runs are. For lint_forms.c. */
#ifndef BACKFIT_LINT_MASKED_H
#define BACKFIT_LINT_MASKED_H

#include "library.h"

/**
 * struct lint_run - one run of spatch, ended
 * @evolution: whose rule ran
 * @argv: the command line
 * @before: the file with the text as it was
 * @work: the file that was worked on, a whole path
 * @log: the file with what spatch said, with UNPARSED_OPTIONS
 * @status: its exit code
 */
struct lint_run {
	const struct entry *evolution;
	const char *const *argv;
	const char *before, *work, *log;
	int *status;
};

void lint_run_masked(const struct lint_run *run, size_t n);

#endif
