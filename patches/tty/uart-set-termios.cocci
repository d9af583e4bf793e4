// SPDX-License-Identifier: GPL-2.0
/// Let a UART's set_termios change the old settings.
// What: uart_ops.set_termios takes the old settings as const
// Upstream: bec5b814d46c ("serial: Make ->set_termios() old ktermios const"), v6.1
// When: MEMBER_PARAM_IS(uart_ops, set_termios, 3, struct ktermios *)
// Provides: uart_ops.set_termios
// Confidence: High
// Reduced: no
// Test: tests/evolutions/tty/uart-set-termios
// Comments: callbacks installed by an assignment are not reached
// Example: .set_termios = f becomes .set_termios = backfit_ops_set_termios, which calls f

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_set_termios";
@@
+static void old(struct uart_port *port, struct ktermios *new,
+		struct ktermios *termios)
+{
+	fn(port, new, termios);
+}
+
 struct uart_ops ops = {
	.set_termios =
-	fn
+	old
	,
 };
