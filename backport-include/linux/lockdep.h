/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_LOCKDEP_H
#define _BACKPORT_LINUX_LOCKDEP_H
#include_next <linux/lockdep.h>

#if !HAVE_CONSTANT(LOCK_STATE_NOT_HELD)
/**
 * LOCK_STATE_UNKNOWN, LOCK_STATE_NOT_HELD, LOCK_STATE_HELD - what lockdep_is_held() tells
 *
 * Kernels without lockdep never look at them, drivers' assertions name them all the same.
 *
 * Upstream: f8cfa46608f8 ("lockdep: Add lockdep lock state defines"), v5.13
 */
#define LOCK_STATE_UNKNOWN	-1
#define LOCK_STATE_NOT_HELD	0
#define LOCK_STATE_HELD		1
#endif

#if !CALLABLE(lockdep_is_held) && !HAVE_CONFIG(CONFIG_LOCKDEP)
/**
 * lockdep_is_held() - whether a lock is held
 * @lock: the lock
 *
 * Declared and never defined, as upstream does: without lockdep no call may be left.
 *
 * Upstream: cd539cff9470 ("lockdep: Provide dummy forward declaration of *_is_held() helpers"), v5.11
 */
int lockdep_is_held(const void *lock);
#endif

#if !CALLABLE(lockdep_assert)
/**
 * lockdep_assert, lockdep_assert_once - warn where something is not so, with lockdep alone
 *
 * Upstream: d19c81378829 ("locking/lockdep: Provide lockdep_assert{,_once}() helpers"), v5.14
 */
#ifdef CONFIG_LOCKDEP
#define lockdep_assert(cond)		do { WARN_ON(debug_locks && !(cond)); } while (0)
#define lockdep_assert_once(cond)	do { WARN_ON_ONCE(debug_locks && !(cond)); } while (0)
#else
#define lockdep_assert(cond)		do { } while (0)
#define lockdep_assert_once(cond)	do { } while (0)
#endif
#endif

#if !CALLABLE(lockdep_assert_not_held)
/**
 * lockdep_assert_not_held - warn where a lock is held, with lockdep alone
 * @l: the lock
 *
 * Upstream: 3e31f94752e4 ("lockdep: Add lockdep_assert_not_held()"), v5.13
 */
#ifdef CONFIG_LOCKDEP
#define lockdep_assert_not_held(l)	do { WARN_ON(debug_locks && lockdep_is_held(l)); } while (0)
#else
#define lockdep_assert_not_held(l)	do { (void)(l); } while (0)
#endif
#endif
#endif
