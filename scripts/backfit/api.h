/* SPDX-License-Identifier: GPL-2.0 */
/* Names of APIs: how they are written, and which of them are a kernel's own business. */
#ifndef BACKFIT_API_H
#define BACKFIT_API_H

#include "facts.h"

char *api_name(const struct fact *fact);
const struct fact *api_visible(struct facts *facts, const char *name);
const struct fact *api_find(struct facts *facts, const char *api);
bool api_is_itself(const struct fact *macro);
bool api_is_tag(enum fact_kind kind);
bool api_is_anonymous(const struct fact *fact);
bool api_is_private(const struct fact *fact);
const char *api_header(const struct fact *fact);
bool api_same_header(const struct fact *a, const struct fact *b);

#endif
