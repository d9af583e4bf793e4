// SPDX-License-Identifier: GPL-2.0
/// Have report_zones called with the target's parameters.
// What: report_zones() is told where to report by one argument for disk_report_zone(), and not by a callback and its data
// Upstream: fdb9aed869f3 ("block: introduce disk_report_zone()"), v6.19
// When: MEMBER_PARAMS(block_device_operations, report_zones) == 5
// When: HAVE_CONFIG(CONFIG_BLK_DEV_ZONED)
// Provides: block_device_operations.report_zones
// Confidence: High
// Reduced: no
// Test: tests/evolutions/block/report-zones-cb
// Comments: struct blk_report_zones_args is what backport-include/linux/blkdev.h makes of it

@@
typedef sector_t, report_zones_cb;
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_report_zones";
@@
+static int old(struct gendisk *disk, sector_t sector, unsigned int nr_zones,
+	       report_zones_cb cb, void *data)
+{
+	struct blk_report_zones_args args = { cb, data };
+
+	return fn(disk, sector, nr_zones, &args);
+}
+
 struct block_device_operations ops = {
	.report_zones =
-	fn
+	old
	,
 };
