/* SPDX-License-Identifier: GPL-2.0 */
/* How one function's or macro's form differs from another's, in words. */
#ifndef BACKFIT_SIGNATURE_H
#define BACKFIT_SIGNATURE_H

#include "facts.h"
#include "map.h"
#include "str.h"

enum signature_part {
	SIG_PARAMS = 1, /* other parameters: more, fewer, or of another type */
	SIG_PARAM_CONST = 2, /* a parameter's target is const on one side only */
	SIG_RETURN = 4,
	SIG_RETURN_CONST = 8,
};

/**
 * struct signature - the difference
 * @differs: enum signature_part, or-ed
 * @params: what is different about the parameters, one thing after the other
 * @returns: what is different about what is returned
 *
 * signature_free() it.
 */
struct signature {
	unsigned int differs;
	struct strbuf params, returns;
};

void signature_compare(const struct type *newer, struct facts *newest, const struct type *older,
		       struct facts *target, struct signature *out);
void signature_pairs(const struct type *newer, struct facts *newest, const struct type *older,
		     struct facts *target, int *pair);
void signature_free(struct signature *sig);
enum type_match signature_types(const struct type *newer, struct facts *newest,
				const struct type *older, struct facts *target);
void type_typedefs(struct map *names, const struct type *type);
void type_change_words(const struct type *newer, const struct type *older, struct strbuf *out);

#endif
