// SPDX-License-Identifier: GPL-2.0
/// Install a chars_in_buffer that returns an unsigned count by one that returns an int.
// What: tty_operations.chars_in_buffer returns unsigned int, for there is no negative count
// Upstream: fff4ef17a940 ("tty: make tty_operations::chars_in_buffer return uint"), v5.14
// When: MEMBER_RETURNS(tty_operations, chars_in_buffer, int)
// Provides: tty_operations.chars_in_buffer
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/tty/chars-in-buffer-int
// Comments: a callback installed by an assignment is not reached
// Example: .chars_in_buffer = fn -> .chars_in_buffer = foo_chars_in_buffer_int, which calls it
@@
identifier drv, fn;
@@
 struct tty_operations drv = {
	.chars_in_buffer =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_chars_in_buffer_int$";
fresh identifier wrapper = drv ## "_chars_in_buffer_int";
@@
+static int wrapper(struct tty_struct *tty)
+{
+	return fn(tty);
+}
+
 struct tty_operations drv = {
	.chars_in_buffer =
-	fn
+	wrapper
	,
 };
