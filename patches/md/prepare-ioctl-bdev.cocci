// SPDX-License-Identifier: GPL-2.0
/// Have prepare_ioctl called with the command that it takes.
// What: prepare_ioctl() is told the command, so that a target can take it instead of the device
// Upstream: 4862c8861d90 ("dm: Allow .prepare_ioctl to handle ioctls directly"), v6.16
// When: MEMBER_PARAMS(target_type, prepare_ioctl) == 2
// Provides: target_type.prepare_ioctl
// Confidence: High
// Reduced: a target that takes commands for itself is not asked: all go to the device
// Test: tests/evolutions/md/prepare-ioctl-bdev
// Comments: callbacks installed by an assignment are not reached
// Example: .prepare_ioctl = f becomes .prepare_ioctl = backfit_ops_prepare_ioctl, which calls f

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_prepare_ioctl";
@@
+static int old(struct dm_target *ti, struct block_device **bdev)
+{
+	bool forward = true;
+
+	return fn(ti, bdev, 0, 0, &forward);
+}
+
 struct target_type ops = {
	.prepare_ioctl =
-	fn
+	old
	,
 };
