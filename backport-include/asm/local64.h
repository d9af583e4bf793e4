/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_ASM_LOCAL64_H
#define _BACKPORT_ASM_LOCAL64_H

#if HAVE_HEADER(asm/local64.h)
#include_next <asm/local64.h>
#endif

#if HAVE_HEADER(asm/local64.h) && !CALLABLE(local64_try_cmpxchg)
/**
 * local64_try_cmpxchg - change a number of this processor if it is as thought
 * @l: the number
 * @old: what it is thought to be; gets what it is, where it is not
 * @new: what it becomes
 *
 * Upstream: ("locking/generic: Wire up local{,64}_try_cmpxchg()"), v6.5
 * Return: was it?
 */
static inline bool local64_try_cmpxchg(local64_t *l, s64 *old, s64 new)
{
	s64 is = local64_cmpxchg(l, *old, new);
	bool same = is == *old;

	*old = is;
	return same;
}
#endif
#endif
