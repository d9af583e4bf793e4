/* SPDX-License-Identifier: GPL-2.0 */
/* Does a value of one kernel's type go where the other's declaration has another? */
#ifndef BACKFIT_FITS_H
#define BACKFIT_FITS_H

#include <stdbool.h>

#include "facts.h"
#include "type.h"

/**
 * enum type_fit - how a value fits
 * @FITS: C takes it without a word
 * @FITS_WRITABLE: only one that leads to what may be written to: of another the
 *	compiler says that const is discarded
 * @FITS_NOT: it is another type
 */
enum type_fit {
	FITS,
	FITS_WRITABLE,
	FITS_NOT,
};

enum type_fit type_fits(const struct type *value, struct facts *from, const struct type *place,
			struct facts *to);
bool types_same_signature(const struct type *a, struct facts *facts_a, const struct type *b,
			  struct facts *facts_b);
bool types_read_alike(const struct type *a, const struct type *b);
bool type_is_untold(const struct type *type);
bool type_is_void(const struct type *type, struct facts *facts);

#endif
