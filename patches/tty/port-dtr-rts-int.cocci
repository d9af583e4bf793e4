// SPDX-License-Identifier: GPL-2.0
/// Install a dtr_rts that takes a bool by one that takes an int.
// What: tty_port_operations.dtr_rts takes a bool
// Upstream: 5d4203990737 ("tty: Convert ->dtr_rts() to take bool argument"), v6.3
// When: MEMBER_PARAM_IS(tty_port_operations, dtr_rts, 2, int)
// Provides: tty_port_operations.dtr_rts
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/tty/port-dtr-rts-int
// Comments: a callback installed by an assignment is not reached
// Example: .dtr_rts = fn -> .dtr_rts = foo_dtr_rts_int, which calls it
@@
identifier drv, fn;
@@
 struct tty_port_operations drv = {
	.dtr_rts =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_dtr_rts_int$";
fresh identifier wrapper = drv ## "_dtr_rts_int";
@@
+static void wrapper(struct tty_port *port, int active)
+{
+	fn(port, active);
+}
+
 struct tty_port_operations drv = {
	.dtr_rts =
-	fn
+	wrapper
	,
 };
