// SPDX-License-Identifier: GPL-2.0
/// Install a devnode that takes a const device by one that takes another.
// What: usb_class_driver.devnode takes a const device
// Upstream: ff62b8e6588f ("driver core: make struct class.devnode() take a const *"), v6.2
// When: MEMBER_PARAM_IS(usb_class_driver, devnode, 1, struct device *)
// Provides: usb_class_driver.devnode
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/usb/class-devnode-const
// Comments: a callback installed by an assignment is not reached
// Example: .devnode = fn -> .devnode = foo_devnode_plain, which calls it
@@
identifier drv, fn;
@@
 struct usb_class_driver drv = {
	.devnode =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_devnode_plain$";
fresh identifier wrapper = drv ## "_devnode_plain";
@@
+static char *wrapper(struct device *dev, umode_t *mode)
+{
+	return fn(dev, mode);
+}
+
 struct usb_class_driver drv = {
	.devnode =
-	fn
+	wrapper
	,
 };
