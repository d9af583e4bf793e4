/* SPDX-License-Identifier: GPL-2.0 */
/* Which differences are wanted. */
#ifndef BACKFIT_DIFF_FILTER_H
#define BACKFIT_DIFF_FILTER_H

#include "diff.h"

bool filter_names(const struct diff_filter *filter, const char *api);
bool filter_wants_api(const struct diff_filter *filter, const char *api);
bool filter_wants_header(const struct diff_filter *filter, const char *header);
bool filter_wants_kind(const struct diff_filter *f, enum change_kind kind, const char *api);

#endif
