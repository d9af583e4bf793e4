/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_KUNIT_TEST_BUG_H
#define _BACKPORT_KUNIT_TEST_BUG_H

#if !HAVE_MEMBER(task_struct, kunit_test) && !HAVE_EXPORT(kunit_try_catch_run)
#include <linux/sched.h>

struct kunit;

/**
 * struct backport_kunit_task - what a task knows of KUnit
 * @kunit_test: the test that it runs, or NULL
 *
 * Where KUnit is modules of the package, a task has no room for its test.
 * Upstream: 359a376081d4 ("kunit: support failure from dynamic analysis tools"), v5.13
 */
struct backport_kunit_task {
	struct kunit *kunit_test;
};

struct backport_kunit_task *backport_kunit_task(void);
struct backport_kunit_task *backport_kunit_task_own(void);

/* the bundle's header asks current for its test */
#pragma push_macro("current")
#undef current
#define current backport_kunit_task()
/* a target without it has it where the bundle comes along; sparse cannot ask */
#ifdef __has_include_next
#if __has_include_next(<kunit/test-bug.h>)
#include_next <kunit/test-bug.h>
#endif
#endif
#pragma pop_macro("current")
#else
#include_next <kunit/test-bug.h>
#endif
#endif
