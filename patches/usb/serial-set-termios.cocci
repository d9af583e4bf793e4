// SPDX-License-Identifier: GPL-2.0
/// Install a set_termios that takes const settings by one that takes others.
// What: the old settings that usb_serial_driver.set_termios is given are const
// Upstream: a8c11c152034 ("tty: Make ->set_termios() old ktermios const"), v6.1
// When: MEMBER_PARAM_IS(usb_serial_driver, set_termios, 3, struct ktermios *)
// Provides: usb_serial_driver.set_termios
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/usb/serial-set-termios
// Comments: a callback installed by an assignment is not reached
// Example: .set_termios = fn -> .set_termios = foo_set_termios_old, which calls it
@@
identifier drv, fn;
@@
 struct usb_serial_driver drv = {
	.set_termios =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_set_termios_old$";
fresh identifier wrapper = drv ## "_set_termios_old";
@@
+static void wrapper(struct tty_struct *tty, struct usb_serial_port *port,
+		    struct ktermios *old)
+{
+	fn(tty, port, old);
+}
+
 struct usb_serial_driver drv = {
	.set_termios =
-	fn
+	wrapper
	,
 };
