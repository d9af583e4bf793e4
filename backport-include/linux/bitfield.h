/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_BITFIELD_H
#define BACKPORT_LINUX_BITFIELD_H

#include_next <linux/bitfield.h>

#if !CALLABLE(__BF_CHECK_POW2)
/**
 * __BF_CHECK_POW2() - fail to build unless a number is a power of 2 or 0
 *
 * Upstream: e2192de59e45 ("bitfield: add FIELD_PREP_CONST()"), v6.3
 */
BACKFIT_CARRY(include/linux/bitfield.h, __BF_CHECK_POW2)
#endif

#if !CALLABLE(FIELD_PREP_CONST)
/**
 * FIELD_PREP_CONST() - a bit field's value, as a constant expression
 *
 * Upstream: e2192de59e45 ("bitfield: add FIELD_PREP_CONST()"), v6.3
 */
BACKFIT_CARRY(include/linux/bitfield.h, FIELD_PREP_CONST)
#endif

#if !CALLABLE(FIELD_GET_SIGNED)
#if !CALLABLE(__signed_scalar_typeof)
#include <linux/compiler.h>

BACKFIT_CARRY(include/linux/compiler_types.h, __scalar_type_to_signed_cases, __signed_scalar_typeof)
#endif

/**
 * FIELD_GET_SIGNED() - take a value with a sign out of a bit field
 *
 * Upstream: not found (FIELD_GET_SIGNED in linux/bitfield.h), after v6.18
 */
BACKFIT_CARRY(include/linux/bitfield.h, FIELD_GET_SIGNED)
#endif

#if !CALLABLE(FIELD_MAX)
/**
 * FIELD_MAX() - the largest value that a bit field holds
 *
 * Upstream: e31a50162feb ("bitfield.h: add FIELD_MAX() and field_max()"), v5.7
 */
BACKFIT_CARRY(include/linux/bitfield.h, FIELD_MAX)
#endif

#if !CALLABLE(FIELD_MODIFY)
/**
 * FIELD_MODIFY() - put a value into a bit field
 *
 * Upstream: ("bitfield: Add FIELD_MODIFY() helper"), v6.16
 */
#define FIELD_MODIFY(_mask, _reg_p, _val)				\
({									\
	typeof(_reg_p) __bp_reg = (_reg_p);				\
									\
	*__bp_reg = (*__bp_reg & ~(_mask)) | FIELD_PREP(_mask, _val);	\
})
#endif

#if !CALLABLE(field_get)
#include <linux/bitops.h>

/**
 * field_prep() - put a value where a mask, which need not be a constant, has its bits
 * @mask: the bits, not 0
 * @val: the value
 *
 * Upstream: c1c6ab80b25c ("bitfield: Add non-constant field_{prep,get}() helpers"), v6.19
 */
#define field_prep(mask, val)						\
({									\
	typeof(mask) __bp_mask = (mask);				\
									\
	((typeof(mask))(val) << __ffs64(__bp_mask)) & __bp_mask;	\
})

/**
 * field_get() - take a value from where a mask, which need not be a constant, has its bits
 * @mask: the bits, not 0
 * @reg: what has the value
 *
 * Upstream: c1c6ab80b25c ("bitfield: Add non-constant field_{prep,get}() helpers"), v6.19
 */
#define field_get(mask, reg)						\
({									\
	typeof(mask) __bp_mask = (mask);				\
									\
	((typeof(mask))(reg) & __bp_mask) >> __ffs64(__bp_mask);	\
})
#endif
#endif /* BACKPORT_LINUX_BITFIELD_H */
