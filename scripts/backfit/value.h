/* SPDX-License-Identifier: GPL-2.0 */
/* The numbers that constants stand for. */
#ifndef BACKFIT_VALUE_H
#define BACKFIT_VALUE_H

#include "facts.h"

bool constant_value(struct facts *facts, const char *name, long *value);

#endif
