// SPDX-License-Identifier: GPL-2.0
/// Install a port_remove that returns nothing by one that returns 0.
// What: usb_serial_driver.port_remove returns void, for nothing heeded its value
// Upstream: c5d1448fa353 ("USB: serial: make remove callback return void"), v5.12
// When: MEMBER_RETURNS(usb_serial_driver, port_remove, int)
// Provides: usb_serial_driver.port_remove
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/usb/serial-port-remove-int
// Comments: a callback installed by an assignment is not reached
// Example: .port_remove = fn -> .port_remove = foo_port_remove_int, which calls it
@@
identifier drv, fn;
@@
 struct usb_serial_driver drv = {
	.port_remove =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_port_remove_int$";
fresh identifier wrapper = drv ## "_port_remove_int";
@@
+static int wrapper(struct usb_serial_port *port)
+{
+	fn(port);
+	return 0;
+}
+
 struct usb_serial_driver drv = {
	.port_remove =
-	fn
+	wrapper
	,
 };
