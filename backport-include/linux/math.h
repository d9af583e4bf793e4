/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Rounding and division, part of linux/kernel.h before.
 *
 * Upstream: aa6159ab99a9 ("kernel.h: split out mathematical helpers"), v5.11
 */
#ifndef _BACKPORT_LINUX_MATH_H
#define _BACKPORT_LINUX_MATH_H

#if HAVE_HEADER(linux/math.h)
#include_next <linux/math.h>
#else
#include <linux/kernel.h>
#endif

#if !CALLABLE(abs_diff)
/**
 * abs_diff - how far two numbers are apart
 *
 * Upstream: ("math.h: Move abs_diff() to math.h"), v6.6
 */
#define abs_diff(a, b)							\
({									\
	typeof(a) __bp_a = (a);						\
	typeof(b) __bp_b = (b);						\
									\
	(void)(&__bp_a == &__bp_b);					\
	__bp_a > __bp_b ? __bp_a - __bp_b : __bp_b - __bp_a;		\
})
#endif
#endif
