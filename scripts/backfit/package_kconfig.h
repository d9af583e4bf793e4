/* SPDX-License-Identifier: GPL-2.0 */
/* A package's own Kconfig, and the newest tree's program that reads it. */
#ifndef BACKFIT_PACKAGE_KCONFIG_H
#define BACKFIT_PACKAGE_KCONFIG_H

#include "contents.h"

int package_write_kconfig(struct contents *c);

#endif
