/* SPDX-License-Identifier: GPL-2.0 */
/* What a kernel exports to modules: from Module.symvers, or else from its sources. */
#ifndef BACKFIT_EXPORTS_H
#define BACKFIT_EXPORTS_H

#include <stdbool.h>

#include "kernel.h"

void exports_read(const struct kernel *kernel, struct facts *facts);
unsigned int exports_of_symvers(struct facts *facts, char *text);
bool exports_are_listed(const char *build);
void exports_of_source(const struct kernel *kernel, struct facts *facts);

#endif
