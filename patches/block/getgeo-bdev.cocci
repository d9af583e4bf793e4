// SPDX-License-Identifier: GPL-2.0
/// Have getgeo called with the disk that it takes.
// What: getgeo() is given the disk in place of its block device
// Upstream: 4fc8728aa34f ("block: switch ->getgeo() to struct gendisk"), v6.18
// When: MEMBER_PARAM_IS(block_device_operations, getgeo, 1, struct block_device *)
// Provides: block_device_operations.getgeo
// Optional: yes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/block/getgeo-bdev
// Comments: callbacks installed by an assignment are not reached
// Example: .getgeo = f becomes .getgeo = backfit_ops_getgeo, which calls f

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_getgeo";
@@
+static int old(struct block_device *bdev, struct hd_geometry *geo)
+{
+	return fn(bdev->bd_disk, geo);
+}
+
 struct block_device_operations ops = {
	.getgeo =
-	fn
+	old
	,
 };
