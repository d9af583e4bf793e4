// SPDX-License-Identifier: GPL-2.0
/// Install a carrier_raised that returns a bool by one that returns an int.
// What: tty_port_operations.carrier_raised returns a bool
// Upstream: b300fb26c59a ("tty: Convert ->carrier_raised() and callchains to bool"), v6.3
// When: MEMBER_RETURNS(tty_port_operations, carrier_raised, int)
// Provides: tty_port_operations.carrier_raised
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/tty/port-carrier-raised-int
// Comments: a callback installed by an assignment is not reached
// Example: .carrier_raised = fn -> .carrier_raised = foo_carrier_raised_int, which calls it
@@
identifier drv, fn;
@@
 struct tty_port_operations drv = {
	.carrier_raised =
-	&
	fn,
 };

@@
identifier drv;
identifier fn !~ "_carrier_raised_int$";
fresh identifier wrapper = drv ## "_carrier_raised_int";
@@
+static int wrapper(struct tty_port *port)
+{
+	return fn(port);
+}
+
 struct tty_port_operations drv = {
	.carrier_raised =
-	fn
+	wrapper
	,
 };
