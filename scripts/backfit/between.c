// SPDX-License-Identifier: GPL-2.0
#include "between.h"

#include <stdlib.h>

#include "old_source.h"

/**
 * between_open() - open both kernels and load the library
 * @between: filled in
 * @options: --from, --to, --arch, --cross-compile and --old-source are taken from it
 *
 * Return: 0, or a negative number after the mistake was told.
 */
int between_open(struct between *between, const struct options *options)
{
	char *dir = library_find_dir();
	int err = -1;

	if (dir && !library_load(&between->library, dir) &&
	    !kernel_open_newest(&between->newest, options->from, options->arch, options->cross) &&
	    !kernel_open(&between->target, options->to, options->arch, options->cross) &&
	    !old_source_find(&between->target, options->old_source, &between->old_source))
		err = 0;
	free(dir);
	return err;
}

/**
 * between_close() - give back what between_open() took
 * @between: it may be opened, half opened or zero
 */
void between_close(struct between *between)
{
	kernel_close(&between->target);
	kernel_close(&between->newest);
	library_free(&between->library);
	free(between->old_source);
	between->old_source = NULL;
}
