/* SPDX-License-Identifier: GPL-2.0 */
/* Which compiler a kernel's modules are built with. */
#ifndef BACKFIT_COMPILER_H
#define BACKFIT_COMPILER_H

#include <stdbool.h>

struct kernel;

char *compiler_find(const struct kernel *kernel, bool *instead);

#endif
