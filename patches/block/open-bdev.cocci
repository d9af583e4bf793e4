// SPDX-License-Identifier: GPL-2.0
/// Have open and release called with the disk that they take.
// What: open() and release() of block_device_operations are given the disk, and release() is not told the mode
// Upstream: d32e2bf83791 ("block: pass a gendisk to ->open"), v6.5
// When: MEMBER_PARAM_IS(block_device_operations, open, 1, struct block_device *)
// When: MEMBER_PARAMS(block_device_operations, release) == 2
// Provides: block_device_operations.open, block_device_operations.release
// Optional: yes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/block/open-bdev
// Comments: callbacks installed by an assignment are not reached
// Example: .open = f becomes .open = backfit_ops_open, which calls f

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_open";
@@
+static int old(struct block_device *bdev, fmode_t mode)
+{
+	return fn(bdev->bd_disk, mode);
+}
+
 struct block_device_operations ops = {
	.open =
-	fn
+	old
	,
 };

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_release";
@@
+static void old(struct gendisk *disk, fmode_t mode)
+{
+	fn(disk);
+}
+
 struct block_device_operations ops = {
	.release =
-	fn
+	old
	,
 };
