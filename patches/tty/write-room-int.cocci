// SPDX-License-Identifier: GPL-2.0
/// Install a write_room that returns an unsigned count by one that returns an int.
// What: tty_operations.write_room returns unsigned int, for there is no negative count
// Upstream: 03b3b1a2405c ("tty: make tty_operations::write_room return uint"), v5.14
// When: MEMBER_RETURNS(tty_operations, write_room, int)
// Provides: tty_operations.write_room
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/tty/write-room-int
// Comments: a callback installed by an assignment is not reached
// Example: .write_room = fn -> .write_room = foo_write_room_int, which calls it
@@
identifier drv, fn;
@@
 struct tty_operations drv = {
	.write_room =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_write_room_int$";
fresh identifier wrapper = drv ## "_write_room_int";
@@
+static int wrapper(struct tty_struct *tty)
+{
+	return fn(tty);
+}
+
 struct tty_operations drv = {
	.write_room =
-	fn
+	wrapper
	,
 };
