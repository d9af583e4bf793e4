// SPDX-License-Identifier: GPL-2.0
/// Install a match that takes a const driver by one that takes another.
// What: bus_type.match takes a const driver
// Upstream: d69d80484598 ("driver core: have match() callback in struct bus_type take a const *"), v6.11
// When: MEMBER_PARAM_IS(bus_type, match, 2, struct device_driver *)
// Provides: bus_type.match
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/driver-core/bus-match-const
// Comments: a callback installed by an assignment is not reached
// Example: .match = fn -> .match = foo_match_plain, which calls it
@@
identifier drv, fn;
@@
 struct bus_type drv = {
	.match =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_match_plain$";
fresh identifier wrapper = drv ## "_match_plain";
@@
+static int wrapper(struct device *dev, struct device_driver *driver)
+{
+	return fn(dev, driver);
+}
+
 struct bus_type drv = {
	.match =
-	fn
+	wrapper
	,
 };
