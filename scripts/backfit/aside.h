/* SPDX-License-Identifier: GPL-2.0 */
/* A piece of work that nothing waits for yet, done by a process of its own. */
#ifndef BACKFIT_ASIDE_H
#define BACKFIT_ASIDE_H

#include <stddef.h>
#include <stdio.h>
#include <sys/types.h>

#include "jobserver.h"

/**
 * typedef aside_work - the work
 * @out: gets the result; what it changes in memory is lost
 * @data: what it works on
 */
typedef void aside_work(FILE *out, void *data);

/**
 * struct aside - a piece of work that was started
 * @work: the work
 * @data: what it works on
 * @pid: the process that does it; 0 where it is done when it is asked for
 * @fd: where its result comes from
 * @jobserver: the process counts as one of a make's jobs
 */
struct aside {
	aside_work *work;
	void *data;
	pid_t pid;
	int fd;
	struct jobserver jobserver;
};

void aside_start(struct aside *aside, aside_work *work, void *data);
char *aside_take(struct aside *aside, size_t *len);
char *aside_end(struct aside *aside, size_t *len);
void aside_wait(struct aside *aside);
void aside_stop(struct aside *aside);

#endif
