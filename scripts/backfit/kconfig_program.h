/* SPDX-License-Identifier: GPL-2.0 */
/* The newest tree's kconfig program, taken along in a package. */
#ifndef BACKFIT_KCONFIG_PROGRAM_H
#define BACKFIT_KCONFIG_PROGRAM_H

#include "contents.h"

int kconfig_program_copy(struct contents *c);

#endif
