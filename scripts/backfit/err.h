/* SPDX-License-Identifier: GPL-2.0 */
/* What is told to the user on standard error, and the exit codes. */
#ifndef BACKFIT_ERR_H
#define BACKFIT_ERR_H

#include <stdio.h>

/**
 * enum outcome - how a command ended, as its exit code
 * @DONE: everything asked for was done
 * @INCOMPLETE: done, but something is unresolved or failed
 * @BAD_INPUT: wrong usage or input; nothing was changed
 */
enum outcome {
	DONE = 0,
	INCOMPLETE = 1,
	BAD_INPUT = 2,
};

void report_error(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void report_print(FILE *out, const char *fmt, ...) __attribute__((format(printf, 2, 3)));
void report_warning(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void report_doing(const char *fmt, ...) __attribute__((format(printf, 1, 2)));
void report_progress(const char *what, unsigned int done, unsigned int all);

#endif
