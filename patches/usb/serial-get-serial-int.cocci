// SPDX-License-Identifier: GPL-2.0
/// Install a get_serial that returns nothing by one that returns 0.
// What: usb_serial_driver.get_serial returns void, for it cannot fail
// Upstream: 01fd45f676f1 ("USB: serial: add generic support for TIOCSSERIAL"), v5.13
// When: MEMBER_RETURNS(usb_serial_driver, get_serial, int)
// Provides: usb_serial_driver.get_serial
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/usb/serial-get-serial-int
// Comments: a callback installed by an assignment is not reached
// Example: .get_serial = fn -> .get_serial = foo_get_serial_int, which calls it
@@
identifier drv, fn;
@@
 struct usb_serial_driver drv = {
	.get_serial =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_get_serial_int$";
fresh identifier wrapper = drv ## "_get_serial_int";
@@
+static int wrapper(struct tty_struct *tty, struct serial_struct *ss)
+{
+	fn(tty, ss);
+	return 0;
+}
+
 struct usb_serial_driver drv = {
	.get_serial =
-	fn
+	wrapper
	,
 };
