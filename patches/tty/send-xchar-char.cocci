// SPDX-License-Identifier: GPL-2.0
/// Send a character of flow control as a char.
// What: what a tty sends is an unsigned character
// Upstream: 3a00da027946 ("tty: make tty_operations::send_xchar accept u8 char"), v6.8
// When: MEMBER_PARAM_IS(tty_operations, send_xchar, 2, char)
// Provides: tty_operations.send_xchar
// Optional: yes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/tty/send-xchar-char

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_send_xchar";
@@
+static void old(struct tty_struct *tty, char ch)
+{
+	fn(tty, ch);
+}
+
 struct tty_operations ops = {
	.send_xchar =
-	fn
+	old
	,
 };
