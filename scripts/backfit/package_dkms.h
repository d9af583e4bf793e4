/* SPDX-License-Identifier: GPL-2.0 */
/* A package as DKMS knows it: its name, its version, its modules. */
#ifndef BACKFIT_PACKAGE_DKMS_H
#define BACKFIT_PACKAGE_DKMS_H

#include "contents.h"

char *package_name(const struct contents *c);
int package_write_dkms(struct contents *c);

#endif
