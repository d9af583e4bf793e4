/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_OVERFLOW_H
#define _BACKPORT_LINUX_OVERFLOW_H
#include_next <linux/overflow.h>

#if !CALLABLE(size_mul)
/**
 * size_mul - a product of sizes; SIZE_MAX where it does not fit
 *
 * Upstream: e1be43d9b5d0 ("overflow: Implement size_t saturating arithmetic helpers"), v5.18
 */
BACKFIT_CARRY(include/linux/overflow.h, size_mul)
#endif

#if !CALLABLE(size_add)
/**
 * size_add - a sum of sizes; SIZE_MAX where it does not fit
 *
 * Upstream: e1be43d9b5d0 ("overflow: Implement size_t saturating arithmetic helpers"), v5.18
 */
BACKFIT_CARRY(include/linux/overflow.h, size_add)
#endif

#if !CALLABLE(struct_size_t)
/**
 * struct_size_t - size of a structure with a trailing flexible array
 *
 * Upstream: d67790ddf021 ("overflow: Add struct_size_t() helper"), v6.5
 */
BACKFIT_CARRY(include/linux/overflow.h, struct_size_t)
#endif

#if !CALLABLE(DEFINE_RAW_FLEX)
#include <linux/types.h>

/* The target's struct_size() need not be a constant. */
#define backport_flex(type, name, member, count, ...)			\
	union {								\
		u8 bytes[sizeof(type) +					\
			 sizeof(*((type *)NULL)->member) * (count)];	\
		type obj;						\
	} name##_u = { __VA_ARGS__ };					\
	type *name = &name##_u.obj

/**
 * DEFINE_RAW_FLEX - a structure with its flexible array on the stack, all zero
 * @type: the structure's type
 * @name: the variable's name, which is a pointer
 * @member: the array
 * @count: its number of members, a constant
 *
 * Upstream: d8e45f2929b9 ("overflow: Change DEFINE_FLEX to take __counted_by member"), v6.10
 */
#define DEFINE_RAW_FLEX(type, name, member, count)			\
	backport_flex(type, name, member, count)

#if !CALLABLE(DEFINE_FLEX)
/**
 * DEFINE_FLEX - the same, with the array's counter set
 *
 * Upstream: 26dd68d293fd ("overflow: add DEFINE_FLEX() for on-stack allocs"), v6.7
 */
#define DEFINE_FLEX(type, name, member, counter, count)			\
	backport_flex(type, name, member, count, .obj.counter = (count))
#endif
#endif

#if !CALLABLE(__set_flex_counter)
/* clang's builtin cannot be kept in an expression of this form */
#if defined(__has_builtin) && !defined(__clang__)
#if __has_builtin(__builtin_counted_by_ref)
#define __flex_counter(FAM)	__builtin_counted_by_ref(FAM)
#endif
#endif
#ifndef __flex_counter
#define __flex_counter(FAM)	((void *)NULL)
#endif

/**
 * __set_flex_counter - store the count of an annotated flexible array
 *
 * Does nothing where the array has no __counted_by(), or the compiler cannot
 * tell which member that names.
 *
 * Upstream: 81cee9166a90 ("compiler_types: Introduce __flex_counter() and family"), v7.0
 */
BACKFIT_CARRY(include/linux/overflow.h, __set_flex_counter)
#endif
#endif
