/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_CLEANUP_H
#define _BACKPORT_LINUX_CLEANUP_H

/*
 * The first form of this header has no conditional guards, and what it makes of
 * an unconditional one cannot be extended to have some.  The target's own headers
 * define theirs with what stands here, so ours takes its place there, too.
 */
#if HAVE_MACRO(DEFINE_GUARD_COND)
#include_next <linux/cleanup.h>
#else
#include <linux/compiler.h>
#include <linux/err.h>
#include <linux/kernel.h>

/* annotations for analyses that the target's compilers are not asked for */
#ifndef __no_context_analysis
#define __no_context_analysis
#endif

/* where there is one already it says to clang what that needs to be told */
#if !HAVE_MACRO(__cleanup)
BACKFIT_CARRY(include/linux/compiler_attributes.h, __cleanup)
#endif
#if !HAVE_MACRO(__nonnull_args)
BACKFIT_CARRY(include/linux/compiler_attributes.h, __nonnull_args)
#endif

/**
 * DEFINE_FREE, DEFINE_CLASS, guard and their like - what a scope's end undoes
 *
 * Upstream: 54da6a092431 ("locking: Introduce __cleanup() based infrastructure"), v6.5
 */
BACKFIT_CARRY(include/linux/cleanup.h, DEFINE_FREE, __free, __must_check_fn)
BACKFIT_CARRY(include/linux/cleanup.h, no_free_ptr, return_ptr)
BACKFIT_CARRY(include/linux/cleanup.h, DEFINE_CLASS, EXTEND_CLASS_COND, EXTEND_CLASS, CLASS, CLASS_INIT, __scoped_class, scoped_class)
BACKFIT_CARRY(include/linux/cleanup.h, __DEFINE_CLASS_IS_CONDITIONAL, DEFINE_CLASS_IS_UNCONDITIONAL, __GUARD_IS_ERR, __DEFINE_GUARD_LOCK_PTR)
BACKFIT_CARRY(include/linux/cleanup.h, DEFINE_CLASS_IS_GUARD, DEFINE_CLASS_IS_COND_GUARD, DEFINE_GUARD, DEFINE_GUARD_COND_4, DEFINE_GUARD_COND_3, DEFINE_GUARD_COND)
BACKFIT_CARRY(include/linux/cleanup.h, guard, __guard_ptr, __guard_err, __is_cond_ptr, ACQUIRE, ACQUIRE_ERR, __scoped_guard, scoped_guard, __scoped_cond_guard, scoped_cond_guard)
BACKFIT_CARRY(include/linux/cleanup.h, __DEFINE_UNLOCK_GUARD, __DEFINE_LOCK_GUARD_1, __DEFINE_LOCK_GUARD_0, DEFINE_LOCK_GUARD_1, DEFINE_LOCK_GUARD_0)
BACKFIT_CARRY(include/linux/cleanup.h, DEFINE_LOCK_GUARD_1_COND_4, DEFINE_LOCK_GUARD_1_COND_3, DEFINE_LOCK_GUARD_1_COND)

/* upstream's, in the language of a target that is older than C23 */
#define __get_and_null(p, nullvalue)					\
({									\
	__auto_type __bp_ptr = &(p);					\
	__auto_type __bp_val = *__bp_ptr;				\
									\
	*__bp_ptr = (nullvalue);					\
	__bp_val;							\
})
#endif

#if HAVE_MACRO(DEFINE_GUARD_COND) && !CALLABLE(DEFINE_CLASS_IS_GUARD)
/**
 * DEFINE_CLASS_IS_GUARD - have guard() and scoped_guard() take a class as a lock
 * @_name: the class, whose values are pointers, NULL where nothing is held
 *
 * Upstream: not found (DEFINE_CLASS_IS_GUARD in linux/cleanup.h), v6.16
 */
#if HAVE_MACRO(__DEFINE_CLASS_IS_CONDITIONAL)
#define DEFINE_CLASS_IS_GUARD(_name)						\
	__DEFINE_CLASS_IS_CONDITIONAL(_name, false);				\
	static inline void *class_##_name##_lock_ptr(class_##_name##_t *_T)	\
	{									\
		return (void *)(__force unsigned long)*_T;			\
	}
#else
#define DEFINE_CLASS_IS_GUARD(_name)						\
	static inline void *class_##_name##_lock_ptr(class_##_name##_t *_T)	\
	{									\
		return (void *)(__force unsigned long)*_T;			\
	}
#endif
#endif

#if !CALLABLE(retain_and_null_ptr)
/**
 * retain_and_null_ptr - keep what a __free() variable holds, for another owner
 * @p: the variable, NULL afterwards
 *
 * Upstream: 092d00ead733 ("cleanup: Provide retain_and_null_ptr()"), v6.16
 */
#define retain_and_null_ptr(p)	((void)((p) = NULL))
#endif
#endif
