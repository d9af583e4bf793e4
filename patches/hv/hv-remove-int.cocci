// SPDX-License-Identifier: GPL-2.0
/// Install a remove that returns nothing by one that returns 0.
// What: hv_driver.remove returns void, for its value had no effect
// Upstream: 96ec2939620c ("Drivers: hv: Make remove callback of hyperv driver void returned"), v6.3
// When: MEMBER_RETURNS(hv_driver, remove, int)
// Provides: hv_driver.remove
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/hv/hv-remove-int
// Comments: a callback installed by an assignment is not reached
// Example: .remove = fn -> .remove = foo_remove_int, which calls it
@@
identifier drv, fn;
@@
 struct hv_driver drv = {
	.remove =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_remove_int$";
fresh identifier wrapper = drv ## "_remove_int";
@@
+static int wrapper(struct hv_device *dev)
+{
+	fn(dev);
+	return 0;
+}
+
 struct hv_driver drv = {
	.remove =
-	fn
+	wrapper
	,
 };
