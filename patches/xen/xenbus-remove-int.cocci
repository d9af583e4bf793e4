// SPDX-License-Identifier: GPL-2.0
/// Install a remove that returns nothing by one that returns 0.
// What: xenbus_driver.remove returns void, for its value had no effect
// Upstream: 7cffcade57a4 ("xen: make remove callback of xen driver void returned"), v6.3
// When: MEMBER_RETURNS(xenbus_driver, remove, int)
// Provides: xenbus_driver.remove
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/xen/xenbus-remove-int
// Comments: a callback installed by an assignment is not reached
// Example: .remove = fn -> .remove = foo_remove_int, which calls it
@@
identifier drv, fn;
@@
 struct xenbus_driver drv = {
	.remove =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_remove_int$";
fresh identifier wrapper = drv ## "_remove_int";
@@
+static int wrapper(struct xenbus_device *dev)
+{
+	fn(dev);
+	return 0;
+}
+
 struct xenbus_driver drv = {
	.remove =
-	fn
+	wrapper
	,
 };
