/* SPDX-License-Identifier: GPL-2.0 */
/* What store.c and store_save.c share. Nothing else includes this. */
#ifndef BACKFIT_STORE_PARTS_H
#define BACKFIT_STORE_PARTS_H

#include "facts.h"

/* Marks a file of ours; the number after it is the schema's version. */
#define APPLICATION_ID "1113998964"
#define SCHEMA_VERSION "3"

/* Does it have members in a table of their own? */
static inline bool has_members(const struct fact *fact)
{
	return fact->kind == FACT_STRUCT || fact->kind == FACT_UNION || fact->kind == FACT_ENUM;
}

#endif
