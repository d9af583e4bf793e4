// SPDX-License-Identifier: GPL-2.0
/// Have bios_param called with the disk that it takes.
// What: bios_param() is given the disk in place of its block device
// Upstream: 3eb50369c09e ("scsi: switch ->bios_param() to passing gendisk"), v6.18
// When: MEMBER_PARAM_IS(scsi_host_template, bios_param, 2, struct block_device *)
// Provides: scsi_host_template.bios_param
// Confidence: High
// Reduced: no
// Test: tests/evolutions/scsi/bios-param-bdev
// Comments: callbacks installed by an assignment are not reached
// Example: .bios_param = f becomes .bios_param = backfit_ops_bios_param, which calls f

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_bios_param";
@@
+static int old(struct scsi_device *sdev, struct block_device *bdev,
+	       sector_t capacity, int geom[])
+{
+	return fn(sdev, bdev->bd_disk, capacity, geom);
+}
+
 struct scsi_host_template ops = {
	.bios_param =
-	fn
+	old
	,
 };
