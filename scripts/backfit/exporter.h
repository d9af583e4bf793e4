/* SPDX-License-Identifier: GPL-2.0 */
/* Which file and which module of the newest tree exports a symbol. */
#ifndef BACKFIT_EXPORTER_H
#define BACKFIT_EXPORTER_H

#include "driver.h"
#include "facts.h"
#include "map.h"

char *exporter_beside(const struct kernel *newest, const char *dir, const char *symbol);
char *exporter_source(const struct kernel *newest, struct facts *facts, const char *dir,
		      const char *symbol);
int exporter_find(const struct kernel *newest, const char *source, struct driver *driver);
void exporter_symbols(const struct kernel *newest, struct facts *facts, const struct driver *driver,
		      struct map *symbols);

#endif
