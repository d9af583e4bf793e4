/* SPDX-License-Identifier: GPL-2.0 */
/* Types that headers expect from who includes them. */
#ifndef LACKING_H
#define LACKING_H

#include "facts.h"
#include "map.h"
#include "mem.h"

/**
 * struct lacking - which header lacks which types
 * @facts: the kernel's
 * @arena: for the names in @of
 * @of: struct lacked by the header's name
 */
struct lacking {
	struct facts *facts;
	struct arena arena;
	struct map of;
};

/**
 * struct lacked - one type that a header lacks
 * @name: the type
 * @next: another one
 */
struct lacked {
	const char *name;
	const struct lacked *next;
};

void lacking_find(struct lacking *lacking, struct facts *facts);
const struct lacked *lacking_of(const struct lacking *lacking, const char *header);
void lacking_free(struct lacking *lacking);

#endif
