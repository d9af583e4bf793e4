// SPDX-License-Identifier: GPL-2.0
/// Have the remove function of an ISA driver return 0.
// What: isa_driver.remove returns void, for its value had no effect
// Upstream: 30e88d017fcb ("isa: Make the remove callback for isa drivers return void"), v5.12
// When: MEMBER_RETURNS(isa_driver, remove, int)
// Provides: isa_driver.remove
// Optional: yes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/driver-core/isa-remove-int
// Comments: callbacks installed by an assignment are not reached

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_remove";
@@
+static int old(struct device *dev, unsigned int id)
+{
+	fn(dev, id);
+	return 0;
+}
+
 struct isa_driver ops = {
	.remove =
-	fn
+	old
	,
 };
