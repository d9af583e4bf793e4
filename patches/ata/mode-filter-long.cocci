// SPDX-License-Identifier: GPL-2.0
/// Have mode_filter called with a mask of the type that it takes.
// What: masks of transfer modes are unsigned int in place of unsigned long
// Upstream: f0a6d77b351c ("ata: make transfer mode masks *unsigned int*"), v6.0
// When: MEMBER_RETURNS(ata_port_operations, mode_filter, unsigned long)
// Provides: ata_port_operations.mode_filter
// Confidence: High
// Reduced: no
// Test: tests/evolutions/ata/mode-filter-long
// Comments: callbacks installed by an assignment are not reached
// Example: .mode_filter = f becomes .mode_filter = backfit_ops_mode_filter, which calls f

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_mode_filter";
@@
+static unsigned long old(struct ata_device *dev, unsigned long mask)
+{
+	return fn(dev, mask);
+}
+
 struct ata_port_operations ops = {
	.mode_filter =
-	fn
+	old
	,
 };
