// SPDX-License-Identifier: GPL-2.0
/// Have dcd_change() called with a bool.
// What: dcd_change() is told by a bool whether there is a carrier
// Upstream: not found (bool active in dcd_change() of struct tty_ldisc_ops), v6.4
// When: MEMBER_PARAM_IS(tty_ldisc_ops, dcd_change, 2, unsigned int)
// Provides: tty_ldisc_ops.dcd_change
// Confidence: High
// Reduced: no
// Test: tests/evolutions/tty/ldisc-dcd-change
// Comments: one that is installed by an assignment takes the number itself

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_dcd_change";
@@
+static void old(struct tty_struct *tty, unsigned int active)
+{
+	fn(tty, active);
+}
+
 struct tty_ldisc_ops ops = {
	.dcd_change =
-	fn
+	old
	,
 };

@assigned@
struct tty_ldisc_ops ops;
identifier fn;
@@
 ops.dcd_change = fn;

@@
identifier assigned.fn, tty, active;
@@
 fn(struct tty_struct *tty,
-	bool active
+	unsigned int active
	)
 {
	...
 }
