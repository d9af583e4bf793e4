/* SPDX-License-Identifier: GPL-2.0 */
/* How a package is built: its Kbuild files, its configuration, its templates. */
#ifndef BACKFIT_PACKAGE_KBUILD_H
#define BACKFIT_PACKAGE_KBUILD_H

#include "contents.h"

int package_write_kbuild(struct contents *c);

#endif
