// SPDX-License-Identifier: GPL-2.0
/// Install a break_ctl that returns an error by one that returns nothing.
// What: usb_serial_driver.break_ctl returns an error, which the ioctl reports
// Upstream: 6ff58ae17fd9 ("USB: serial: return errors from break handling"), v6.5
// When: MEMBER_RETURNS(usb_serial_driver, break_ctl, void)
// Provides: usb_serial_driver.break_ctl
// Confidence: High
// Reduced: who asks for a break is not told of an error, for the target's core does not ask
// Options: --no-includes
// Test: tests/evolutions/usb/serial-break-ctl-void
// Comments: a callback installed by an assignment is not reached
// Example: .break_ctl = fn -> .break_ctl = foo_break_ctl_void, which calls it
@@
identifier drv, fn;
@@
 struct usb_serial_driver drv = {
	.break_ctl =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_break_ctl_void$";
fresh identifier wrapper = drv ## "_break_ctl_void";
@@
+static void wrapper(struct tty_struct *tty, int break_state)
+{
+	fn(tty, break_state);
+}
+
 struct usb_serial_driver drv = {
	.break_ctl =
-	fn
+	wrapper
	,
 };
