/* SPDX-License-Identifier: GPL-2.0 */
/* The drivers' files of a package: copied, changed step by step, each step a patch. */
#ifndef BACKFIT_PACKAGE_SOURCES_H
#define BACKFIT_PACKAGE_SOURCES_H

#include "contents.h"

int package_write_sources(struct contents *c);
void package_sources_ahead(struct contents *c, const volatile bool *stop);

#endif
