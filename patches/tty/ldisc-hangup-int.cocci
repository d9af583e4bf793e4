// SPDX-License-Identifier: GPL-2.0
/// Install a line discipline's hangup() by one that returns 0.
// What: tty_ldisc_ops.hangup returns nothing
// Upstream: not found (tty: make tty_ldisc_ops::hangup return void), v5.17
// When: MEMBER_RETURNS(tty_ldisc_ops, hangup, int)
// Provides: tty_ldisc_ops.hangup
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/tty/ldisc-hangup-int
// Comments: a callback installed by an assignment is not reached
// Example: .hangup = fn -> .hangup = foo_ops_hangup_int, which calls it
@@
identifier ops;
identifier fn !~ "_hangup_int$";
fresh identifier wrapper = ops ## "_hangup_int";
@@
+static int wrapper(struct tty_struct *tty)
+{
+	fn(tty);
+	return 0;
+}
+
 struct tty_ldisc_ops ops = {
	.hangup =
-	fn
+	wrapper
	,
 };
