// SPDX-License-Identifier: GPL-2.0
/// Install a uevent that takes a const device by one that takes another.
// What: bus_type.uevent takes a const device
// Upstream: 2a81ada32f0e ("driver core: make struct bus_type.uevent() take a const *"), v6.3
// When: MEMBER_PARAM_IS(bus_type, uevent, 1, struct device *)
// Provides: bus_type.uevent
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/driver-core/bus-uevent-const
// Comments: a callback installed by an assignment is not reached
// Example: .uevent = fn -> .uevent = foo_uevent_plain, which calls it
@@
identifier drv, fn;
@@
 struct bus_type drv = {
	.uevent =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_uevent_plain$";
fresh identifier wrapper = drv ## "_uevent_plain";
@@
+static int wrapper(struct device *dev, struct kobj_uevent_env *env)
+{
+	return fn(dev, env);
+}
+
 struct bus_type drv = {
	.uevent =
-	fn
+	wrapper
	,
 };
