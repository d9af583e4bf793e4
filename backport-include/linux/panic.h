/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_PANIC_H
#define _BACKPORT_LINUX_PANIC_H

#if HAVE_HEADER(linux/panic.h)
#include_next <linux/panic.h>
#else
/*
 * linux/kernel.h declares what it has.
 *
 * Upstream: f39650de687e ("kernel.h: split out panic and oops helpers"), v5.14
 */
#include <linux/kernel.h>
#endif

#if !HAVE_MACRO(TAINT_TEST)
/**
 * TAINT_TEST - a test was run
 *
 * The target keeps the bit, too, but has no letter for it in what it prints.
 * Upstream: 2852ca7fba9f ("panic: Taint kernel if tests are run"), v6.0
 */
#define TAINT_TEST 18
#endif
#endif
