// SPDX-License-Identifier: GPL-2.0
/// Install a bus's remove that returns nothing by one that returns 0.
// What: bus_type.remove returns void, for its value had no effect
// Upstream: fc7a6209d571 ("bus: Make remove callback return void"), v5.15
// When: MEMBER_RETURNS(bus_type, remove, int)
// Provides: bus_type.remove
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/driver-core/bus-remove-int
// Comments: a callback installed by an assignment is not reached
// Example: .remove = fn -> .remove = foo_remove_int, which calls it
@@
identifier drv, fn;
@@
 struct bus_type drv = {
	.remove =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_remove_int$";
fresh identifier wrapper = drv ## "_remove_int";
@@
+static int wrapper(struct device *dev)
+{
+	fn(dev);
+	return 0;
+}
+
 struct bus_type drv = {
	.remove =
-	fn
+	wrapper
	,
 };
