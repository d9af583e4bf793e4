/* SPDX-License-Identifier: GPL-2.0 */
/* Names that #ifdef asks about beside CONFIG_ symbols. */
#ifndef BACKFIT_SOURCE_NAMES_H
#define BACKFIT_SOURCE_NAMES_H

#include "map.h"
#include "question.h"
#include "source.h"

enum answer source_name_answer(const struct source_config *config, const char *name);
int source_names_defined(const char *root, const char *path, struct map *names);
void source_names_of_flags(const char *flags, struct map *names);

#endif
