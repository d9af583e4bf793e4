/* SPDX-License-Identifier: GPL-2.0 */
/* What a line of source that begins with EXPORT_ exports once its macros are expanded. */
#ifndef BACKFIT_EXPORT_MACROS_H
#define BACKFIT_EXPORT_MACROS_H

#include "facts.h"
#include "map.h"

/**
 * struct export_macros - what is known where the line stands
 * @facts: the kernel's facts, which have the macros of its headers
 * @local: macros of the file and of headers beside it: by name, the text behind
 *	"#define"
 * @space: the default namespace there, or NULL
 * @add: told of each symbol
 * @data: given to @add
 */
struct export_macros {
	struct facts *facts;
	const struct map *local;
	const char *space;
	void (*add)(const char *symbol, bool gpl, const char *space, void *data);
	void *data;
};

void export_expand(const struct export_macros *m, const char *call);

#endif
