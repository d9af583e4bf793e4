// SPDX-License-Identifier: GPL-2.0
/// Make whole file operations of short ones of debugfs.
// What: files of debugfs need name no more than how they are read, written and sought in
// Upstream: 8dc6d81c6b2a ("debugfs: add small file operations for most files"), v6.13
// When: !HAVE_TYPE(struct debugfs_short_fops)
// Provides: struct debugfs_short_fops
// Confidence: High
// Reduced: no
// Test: tests/evolutions/fs/debugfs-short-fops
// Comments: what a macro pastes together is not reached

@@
identifier i;
@@
 const struct
-debugfs_short_fops
+file_operations
 i = {
+	.open = simple_open,
	...
 };

@@
identifier i;
@@
-extern const struct debugfs_short_fops i;
+extern const struct file_operations i;
