/* SPDX-License-Identifier: GPL-2.0 */
/* A plan made into a package. */
#ifndef BACKFIT_PACKAGE_H
#define BACKFIT_PACKAGE_H

#include "plan.h"

int package_check_out(const char *out, bool force);
void package_ahead(const struct plan *plan, const char *dir, const volatile bool *stop);
int package_write(struct plan *plan, const char *out, bool force);

#endif
