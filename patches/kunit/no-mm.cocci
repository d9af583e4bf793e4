// SPDX-License-Identifier: GPL-2.0
/// Let a test have no user memory of its own.
// What: modules of KUnit may make an mm for a test
// Upstream: cf93a18342cd ("kunit: Provide userspace VMA allocation"), v6.11
// When: !HAVE_EXPORT(mm_alloc)
// Provides: mm_alloc, arch_pick_mmap_layout
// Confidence: High
// Reduced: a test has no user memory of its own: kunit_attach_mm() fails with -EOPNOTSUPP, kunit_vm_mmap() gives none
// Options: --no-includes
// Test: tests/evolutions/kunit/no-mm
// Example: mm = mm_alloc(); ... kthread_use_mm(mm); -> return -EOPNOTSUPP;

@@
identifier mm;
@@
 int kunit_attach_mm(void)
 {
-	struct mm_struct *mm;
	...
-	mm = mm_alloc();
-	...
+	return -EOPNOTSUPP;
 }
