// SPDX-License-Identifier: GPL-2.0
/// Install a remove that returns nothing by one that returns 0.
// What: mei_cl_driver.remove returns void, for its value had no effect
// Upstream: bf5c9cc8ad7f ("mei: bus: change remove callback to return void"), v5.12
// When: MEMBER_RETURNS(mei_cl_driver, remove, int)
// Provides: mei_cl_driver.remove
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/mei/mei-remove-int
// Comments: a callback installed by an assignment is not reached
// Example: .remove = fn -> .remove = foo_remove_int, which calls it
@@
identifier drv, fn;
@@
 struct mei_cl_driver drv = {
	.remove =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_remove_int$";
fresh identifier wrapper = drv ## "_remove_int";
@@
+static int wrapper(struct mei_cl_device *cldev)
+{
+	fn(cldev);
+	return 0;
+}
+
 struct mei_cl_driver drv = {
	.remove =
-	fn
+	wrapper
	,
 };
