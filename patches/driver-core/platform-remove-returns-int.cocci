// SPDX-License-Identifier: GPL-2.0
/// Install a platform remove function that returns nothing by one that returns 0.
// What: platform_driver.remove returns void, for its value had no effect
// Upstream: 0edb555a65d1 ("platform: Make platform_driver::remove() return void"), v6.11
// When: MEMBER_RETURNS(platform_driver, remove, int) && !HAVE_MEMBER(platform_driver, remove_new)
// Provides: platform_driver.remove
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/driver-core/platform-remove-returns-int
// Comments: a driver whose .remove is assigned at run time is not reached
// Example: .remove = foo_remove -> .remove = foo_driver_remove_int, which calls it

@@
identifier drv;
identifier fn !~ "_remove_int$";
fresh identifier wrapper = drv ## "_remove_int";
@@
+static int wrapper(struct platform_device *pdev)
+{
+	fn(pdev);
+	return 0;
+}
+
 struct platform_driver drv = {
 	.remove =
-	fn
+	wrapper
 	,
 };

@@
identifier drv;
identifier fn !~ "_remove_int$";
fresh identifier wrapper = drv ## "_remove_int";
@@
+static int __exit wrapper(struct platform_device *pdev)
+{
+	fn(pdev);
+	return 0;
+}
+
 struct platform_driver drv = {
 	.remove =
-	__exit_p(fn)
+	__exit_p(wrapper)
 	,
 };
