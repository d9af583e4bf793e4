// SPDX-License-Identifier: GPL-2.0
#include "ahead.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/mman.h>

#include "file.h"
#include "foresee.h"
#include "package.h"

/* What comes of this matters to nobody but the cache of evolutions' results. */
static void go_ahead(FILE *out, void *data)
{
	struct ahead *ahead = data;

	(void)out;
	if (!freopen("/dev/null", "w", stderr))
		return;
	foresee_steps(ahead->plan);
	package_ahead(ahead->plan, ahead->dir, ahead->stop);
}

/**
 * ahead_start() - have evolutions' results made for a plan that is not made yet
 * @ahead: filled in; it must stay, and ahead_end() is due
 * @plan: the plan, whose drivers were read; a process of its own works on what it is now
 *
 * Results are kept by what they depend on. What was foreseen wrongly is of no use, and
 * does no harm.
 */
void ahead_start(struct ahead *ahead, struct plan *plan)
{
	*ahead = (struct ahead){ .plan = plan };
	ahead->stop = mmap(NULL, sizeof(*ahead->stop), PROT_READ | PROT_WRITE,
			   MAP_SHARED | MAP_ANONYMOUS, -1, 0);
	if (ahead->stop == MAP_FAILED)
		ahead->stop = NULL;
	ahead->dir = ahead->stop ? temp_dir("backfit-ahead") : NULL;
	if (ahead->dir)
		aside_start(&ahead->aside, go_ahead, ahead);
}

/**
 * ahead_end() - wait for the end of the run that is under way, after which comes none
 * @ahead: what ahead_start() filled in, or zero
 */
void ahead_end(struct ahead *ahead)
{
	if (ahead->stop)
		*ahead->stop = true;
	aside_wait(&ahead->aside);
	if (ahead->dir)
		remove_tree(ahead->dir);
	if (ahead->stop)
		munmap((void *)ahead->stop, sizeof(*ahead->stop));
	free(ahead->dir);
	*ahead = (struct ahead){ 0 };
}
