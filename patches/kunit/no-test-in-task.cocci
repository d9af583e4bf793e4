// SPDX-License-Identifier: GPL-2.0
/// Keep the test of a task in compat.ko.
// What: a task knows the test that it runs
// Upstream: 359a376081d4 ("kunit: support failure from dynamic analysis tools"), v5.13
// When: !HAVE_MEMBER(task_struct, kunit_test) && !HAVE_EXPORT(kunit_try_catch_run)
// Provides: task_struct.kunit_test
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/kunit/no-test-in-task
// Example: current->kunit_test = test; -> backport_kunit_task_own()->kunit_test = test;

@@
expression test;
@@
-current->kunit_test = test
+backport_kunit_task_own()->kunit_test = test

@@
@@
-current->kunit_test
+backport_kunit_task()->kunit_test
