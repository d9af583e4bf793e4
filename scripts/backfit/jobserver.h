/* SPDX-License-Identifier: GPL-2.0 */
/* The tokens of the make that runs us: how many programs all of its jobs may run in total. */
#ifndef BACKFIT_JOBSERVER_H
#define BACKFIT_JOBSERVER_H

#include <stdbool.h>

struct jobserver_book;

/**
 * struct jobserver - the way to the tokens
 * @in: where they are taken from; -1 where there is no such make
 * @out: where they are given back to
 * @held: those that were taken, which are given back as they were; shared with
 *	the process that does so where we are killed
 * @alive: closed, by us or by our end, for that process to do so
 */
struct jobserver {
	int in, out;
	struct jobserver_book *held;
	int alive;
};

void jobserver_open(struct jobserver *jobserver);
bool jobserver_take(struct jobserver *jobserver);
void jobserver_wait(const struct jobserver *jobserver, int milliseconds);
void jobserver_give(struct jobserver *jobserver);
void jobserver_close(struct jobserver *jobserver);

#endif
