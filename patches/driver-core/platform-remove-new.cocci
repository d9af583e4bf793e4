// SPDX-License-Identifier: GPL-2.0
/// Install a platform remove function that returns nothing by .remove_new.
// What: platform_driver.remove returns void; in between, .remove_new took such functions
// Upstream: 0edb555a65d1 ("platform: Make platform_driver::remove() return void"), v6.11
// When: MEMBER_RETURNS(platform_driver, remove, int) && HAVE_MEMBER(platform_driver, remove_new)
// Provides: platform_driver.remove
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/driver-core/platform-remove-new
// Comments: an assignment at run time is reached where the driver is a pointer
// Example: .remove = foo_remove -> .remove_new = foo_remove

@@
identifier drv;
expression fn;
@@
 struct platform_driver drv = {
-	.remove
+	.remove_new
 	= fn,
 };

@@
struct platform_driver *drv;
expression fn;
@@
 drv->
-remove
+remove_new
 = fn
