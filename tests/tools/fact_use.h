/* SPDX-License-Identifier: GPL-2.0 */
/* Lines of C that only compile where a fact is true. */
#ifndef FACT_USE_H
#define FACT_USE_H

#include <stdbool.h>

#include "facts.h"
#include "str.h"

/* Why a fact cannot be put to the compiler. */
enum unspoken {
	SPOKEN,
	UNSPOKEN_TYPE, /* its type has no name that C knows */
	UNSPOKEN_OWNER, /* its record has none, and nothing that C can name is of that type */
	UNSPOKEN_NAMELESS, /* an embedded record without a name */
	UNSPOKEN_VARIADIC, /* a macro's variadic parameter whose name facts do not keep */
	UNSPOKENS,
};

/* What the compiler does with lines about what does not exist. */
enum absent_use {
	ABSENT_UNSAID, /* C has no words for it */
	ABSENT_TAKEN,
	ABSENT_REFUSED,
};

extern const char *const unspoken_why[UNSPOKENS];

enum unspoken fact_use(struct facts *facts, const struct fact *fact, struct strbuf *out);
enum absent_use fact_absent_use(struct facts *facts, enum fact_kind kind, const char *parent,
				const char *name, struct strbuf *out);

#endif
