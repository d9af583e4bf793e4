/* SPDX-License-Identifier: GPL-2.0 */
/* What one kernel offers in another way than another one. */
#ifndef BACKFIT_DIFF_H
#define BACKFIT_DIFF_H

#include <stdbool.h>

#include "facts.h"
#include "map.h"
#include "mem.h"
#include "str.h"

enum change_kind {
	CHANGE_GONE, /* only the older kernel has it */
	CHANGE_NEW, /* only the newer one has it */
	CHANGE_PARAMETERS,
	CHANGE_RETURN,
	CHANGE_MEMBER, /* gone, new or of another type */
	CHANGE_CALLBACK,
	CHANGE_ENUMERATOR, /* gone, new or of another value */
	CHANGE_MACRO, /* a macro here, a function or constant there */
	CHANGE_HEADER, /* declared in another header */
	CHANGE_CONST,
	CHANGE_INLINE, /* static inline here, a symbol to link to there */
	CHANGE_EXPORT,
	CHANGE_TYPE,
	CHANGE_ATTRIBUTE,
	CHANGE_BODY, /* a macro that expands to something else */
	CHANGE_KINDS,
};

/* Bits of diff_filter.kinds. */
#define CHANGE_BIT(kind) (1u << (kind))

/**
 * struct change - one difference
 * @kind: what kind of
 * @what: what the API is; FACT_KINDS for a header
 * @api: its name, as plans write it: "kfree", "struct x", "x.member", "<linux/x.h>"
 * @header: where it stands: of the newer kernel, or of the older where only that has it
 * @line: the line there, 0 for a header
 * @newer: the newer kernel's fact, or NULL
 * @older: the older kernel's, or NULL
 * @words: what differs, or ""
 * @config: why the side that lacks it does so although its headers have it, or NULL
 */
struct change {
	enum change_kind kind;
	enum fact_kind what;
	const char *api;
	const char *header;
	unsigned int line;
	const struct fact *newer, *older;
	const char *words;
	const char *config;
};

/**
 * struct diff_filter - which differences are wanted; zero is all that concern modules
 * @pattern: globs of names, any of which must match; none: every name
 * @patterns: how many
 * @header: the same of headers, as they are included
 * @headers: how many
 * @kinds: CHANGE_BIT()s of the kinds, 0 for all but CHANGE_BODY
 * @used: only what has its api as a key, or NULL; "?.m" is a member of any record
 * @all: private names and what no module can use, too
 */
struct diff_filter {
	const char *const *pattern;
	unsigned int patterns;
	const char *const *header;
	unsigned int headers;
	unsigned int kinds;
	const struct map *used;
	bool all;
};

/**
 * struct diff - the differences between two kernels
 * @arena: what they point to, but for the facts
 * @newest: the newer kernel's facts
 * @target: the older one's
 * @change: sorted by header, name and kind
 * @hidden: how many were left out because they are private
 */
struct diff {
	struct arena arena;
	struct facts *newest, *target;
	VEC(struct change) change;
	unsigned int hidden;
};

void diff_make(struct diff *diff, struct facts *newest, struct facts *target,
	       const struct diff_filter *filter);
void diff_pair(struct diff *diff, struct facts *newest, struct facts *target,
	       const struct fact *newer, const struct fact *older);
void diff_free(struct diff *diff);
const char *change_kind_name(enum change_kind kind);
bool change_kind_from(const char *name, size_t len, enum change_kind *kind);
const char *change_what_name(const struct change *change);

#endif
