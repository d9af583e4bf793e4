// SPDX-License-Identifier: GPL-2.0
/// Install a remove that returns nothing by one that returns 0.
// What: wmi_driver.remove returns void, for its value had no effect
// Upstream: 2b329f5694ae ("platform/x86: wmi: Make remove callback return void"), v5.12
// When: MEMBER_RETURNS(wmi_driver, remove, int)
// Provides: wmi_driver.remove
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/platform/wmi-remove-int
// Comments: a callback installed by an assignment is not reached
// Example: .remove = fn -> .remove = foo_remove_int, which calls it
@@
identifier drv, fn;
@@
 struct wmi_driver drv = {
	.remove =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_remove_int$";
fresh identifier wrapper = drv ## "_remove_int";
@@
+static int wrapper(struct wmi_device *wdev)
+{
+	fn(wdev);
+	return 0;
+}
+
 struct wmi_driver drv = {
	.remove =
-	fn
+	wrapper
	,
 };
