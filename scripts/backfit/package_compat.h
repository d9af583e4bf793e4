/* SPDX-License-Identifier: GPL-2.0 */
/* The package's compat module, which other packages' can be loaded beside. */
#ifndef BACKFIT_PACKAGE_COMPAT_H
#define BACKFIT_PACKAGE_COMPAT_H

#include "contents.h"

char *package_compat_name(const struct plan *plan);
int package_write_compat(struct contents *c);

#endif
