// SPDX-License-Identifier: GPL-2.0
/// Install a reenable that returns nothing by a try_reenable that returns 0.
// What: iio_trigger_ops.try_reenable became reenable, which returns nothing
// Upstream: eca8523a388f ("iio:trigger: rename try_reenable() to reenable() plus return void"), v5.11
// When: !HAVE_MEMBER(iio_trigger_ops, reenable) && MEMBER_RETURNS(iio_trigger_ops, try_reenable, int)
// Provides: iio_trigger_ops.reenable
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/iio/trigger-try-reenable
// Comments: a callback installed by an assignment is not reached
// Example: .reenable = fn -> .try_reenable = foo_try_reenable, which calls it
@@
identifier drv, fn;
@@
 struct iio_trigger_ops drv = {
	.reenable =
-	&
	fn,
 };

@@
identifier ops;
identifier fn;
fresh identifier wrapper = ops ## "_try_reenable";
@@
+static int wrapper(struct iio_trigger *trig)
+{
+	fn(trig);
+	return 0;
+}
+
 struct iio_trigger_ops ops = {
-	.reenable
+	.try_reenable
	=
-	fn
+	wrapper
	,
 };
