// SPDX-License-Identifier: GPL-2.0
/// Install a write that counts in size_t by one that counts in int.
// What: tty_operations.write takes a size_t and returns a ssize_t
// Upstream: 95713967ba52 ("tty: make tty_operations::write()'s count size_t"), v6.6
// When: MEMBER_RETURNS(tty_operations, write, int)
// Provides: tty_operations.write
// Confidence: High
// Reduced: no
// Options: --no-includes
// Optional: yes
// Test: tests/evolutions/tty/write-int
// Comments: a callback installed by an assignment is not reached
// Example: .write = fn -> .write = foo_write_int, which calls it
@@
identifier drv, fn;
@@
 struct tty_operations drv = {
	.write =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_write_int$";
fresh identifier wrapper = drv ## "_write_int";
@@
+static int wrapper(struct tty_struct *tty, const unsigned char *buf, int count)
+{
+	return fn(tty, buf, count);
+}
+
 struct tty_operations drv = {
	.write =
-	fn
+	wrapper
	,
 };
