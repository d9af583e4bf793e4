// SPDX-License-Identifier: GPL-2.0
/// Install a set_termios that takes const settings by one that takes others.
// What: the old settings that tty_operations.set_termios is given are const
// Upstream: a8c11c152034 ("tty: Make ->set_termios() old ktermios const"), v6.1
// When: MEMBER_PARAM_IS(tty_operations, set_termios, 2, struct ktermios *)
// Provides: tty_operations.set_termios
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/tty/set-termios
// Comments: a callback installed by an assignment is not reached
// Example: .set_termios = fn -> .set_termios = foo_set_termios_old, which calls it
@@
identifier drv, fn;
@@
 struct tty_operations drv = {
	.set_termios =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_set_termios_old$";
fresh identifier wrapper = drv ## "_set_termios_old";
@@
+static void wrapper(struct tty_struct *tty, struct ktermios *old)
+{
+	fn(tty, old);
+}
+
 struct tty_operations drv = {
	.set_termios =
-	fn
+	wrapper
	,
 };
