// SPDX-License-Identifier: GPL-2.0
/// Have add_dev and remove_dev called without the interface.
// What: add_dev() and remove_dev() of a class_interface are given the device alone
// Upstream: 2243acd50ac4 ("driver core: class: remove struct class_interface * from callbacks"), v6.4
// When: MEMBER_PARAMS(class_interface, add_dev) == 2
// Provides: class_interface.add_dev, class_interface.remove_dev
// Confidence: High
// Reduced: no
// Test: tests/evolutions/driver-core/class-interface-arg
// Comments: callbacks installed by an assignment are not reached
// Example: .add_dev = f becomes .add_dev = backfit_ops_add_dev, which calls f

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_add_dev";
@@
+static int old(struct device *dev, struct class_interface *interface)
+{
+	return fn(dev);
+}
+
 struct class_interface ops = {
	.add_dev =
-	fn
+	old
	,
 };

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_remove_dev";
@@
+static void old(struct device *dev, struct class_interface *interface)
+{
+	fn(dev);
+}
+
 struct class_interface ops = {
	.remove_dev =
-	fn
+	old
	,
 };
