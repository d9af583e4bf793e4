/* SPDX-License-Identifier: GPL-2.0 */
/* Which of several headers' definitions of a name is meant. */
#ifndef BACKFIT_MEANT_H
#define BACKFIT_MEANT_H

#include "facts.h"
#include "map.h"
#include "reach.h"

/**
 * struct sight - what is known of where a name is used
 * @facts: the kernel's
 * @headers: the headers that are seen there, as reach_from() gives them; NULL where
 *	that is not known
 * @like: what the name means on another kernel: its older or newer form is looked
 *	for; or NULL
 */
struct sight {
	struct facts *facts;
	const struct header_set *headers;
	const struct fact *like;
};

const struct fact *meant_fact(const struct sight *sight, enum fact_kind kind, const char *name);
const struct fact *meant_any(const struct sight *sight, const char *name);
const struct fact *meant_callable(const struct sight *sight, const char *name);
const struct fact *meant_record(const struct sight *sight, const char *type_name);
const struct fact *meant_untagged(const struct sight *sight, const char *type_name);
bool meant_is_others(const struct sight *here, struct facts *newest, const struct fact *older);
bool definitions_equal(const struct fact *a, const struct fact *b);
const char *includable_header(const struct fact *fact);

#endif
