/* SPDX-License-Identifier: GPL-2.0 */
/* The source tree that a target was built from, where it is at hand. */
#ifndef BACKFIT_OLD_SOURCE_H
#define BACKFIT_OLD_SOURCE_H

#include "kernel.h"

int old_source_find(const struct kernel *target, const char *given, char **source);

#endif
