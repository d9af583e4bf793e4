/* SPDX-License-Identifier: GPL-2.0 */
/* A package's README: what came along unasked, and what that does to the target. */
#ifndef BACKFIT_PACKAGE_ALONG_H
#define BACKFIT_PACKAGE_ALONG_H

#include "contents.h"

int package_write_along(struct contents *c);

#endif
