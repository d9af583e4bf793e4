/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_UNROLL_H
#define _BACKPORT_LINUX_UNROLL_H
#if HAVE_HEADER(linux/unroll.h)
#include_next <linux/unroll.h>
#endif

#if !HAVE_MACRO(unrolled_count)
/*
 * What tells the compiler how often to unroll a loop.
 *
 * Upstream: not found (unroll: add generic loop unroll helpers), v6.15
 */
#define BACKPORT_LOOP(hint)	_Pragma(#hint)
#ifdef CONFIG_CC_IS_CLANG
#define unrolled		BACKPORT_LOOP(clang loop unroll(enable))
#define unrolled_count(n)	BACKPORT_LOOP(clang loop unroll_count(n))
#define unrolled_full		BACKPORT_LOOP(clang loop unroll(full))
#define unrolled_none		BACKPORT_LOOP(clang loop unroll(disable))
#else
/* gcc has no pragma that leaves it to the compiler */
#define unrolled
#define unrolled_count(n)	BACKPORT_LOOP(GCC unroll n)
#define unrolled_full		BACKPORT_LOOP(GCC unroll 65534)
#define unrolled_none		BACKPORT_LOOP(GCC unroll 1)
#endif
#endif
#endif
