// SPDX-License-Identifier: GPL-2.0
/// Install a receive_buf2 that counts in size_t by one that counts in int and whose flags are not const.
// What: tty_ldisc_ops.receive_buf2 takes and returns a size_t
// Upstream: e8161447bb0c ("tty: make tty_ldisc_ops::*buf*() hooks operate on size_t"), v6.6
// When: MEMBER_PARAM_IS(tty_ldisc_ops, receive_buf2, 4, int)
// When: MEMBER_PARAM_IS(tty_ldisc_ops, receive_buf2, 3, char *)
// Provides: tty_ldisc_ops.receive_buf2
// Confidence: High
// Reduced: no
// Test: tests/evolutions/tty/ldisc-receive-buf2-flags
// Comments: a callback installed by an assignment is not reached
// Example: .receive_buf2 = f becomes .receive_buf2 = backfit_ops_receive_buf2, which calls f

@@
typedef u8;
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_receive_buf2";
@@
+static int old(struct tty_struct *tty, const unsigned char *cp,
+		char *fp, int count)
+{
+	return fn(tty, cp, (const u8 *)fp, count);
+}
+
 struct tty_ldisc_ops ops = {
	.receive_buf2 =
-	fn
+	old
	,
 };
