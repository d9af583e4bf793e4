/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_LOCKDEP_H
#define _BACKPORT_LINUX_LOCKDEP_H
#include_next <linux/lockdep.h>

#if !HAVE_FUNCTION(lockdep_is_held) && !HAVE_MACRO(lockdep_is_held)
/**
 * lockdep_is_held() - does the caller hold a lock?
 *
 * Upstream's has no body either where nobody keeps track of locks: the compiler
 * drops the calls.
 *
 * Upstream: not found (lockdep: Declare lockdep_is_held() without CONFIG_LOCKDEP), v5.12
 */
extern int lockdep_is_held(const void *lock);
#endif
#endif
