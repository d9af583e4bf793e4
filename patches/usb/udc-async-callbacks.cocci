// SPDX-License-Identifier: GPL-2.0
/// Have a controller report events from its start to its stop.
// What: udc_async_callbacks() tells a controller when it may report events
// Upstream: 7dc0c55e9f30 ("USB: UDC core: Add udc_async_callbacks gadget op"), v5.15
// When: HAVE_TYPE(struct usb_gadget_ops) && !HAVE_MEMBER(usb_gadget_ops, udc_async_callbacks)
// Provides: usb_gadget_ops.udc_async_callbacks
// Confidence: Moderate
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/usb/udc-async-callbacks
// Comments: older cores allow events from udc_start() to udc_stop()
// Example: .udc_start = start, .udc_async_callbacks = async -> .udc_start = foo_ops_start, which calls both
@a@
identifier ops, async;
@@
 struct usb_gadget_ops ops = {
-	.udc_async_callbacks = async,
 };

@@
identifier a.ops, a.async, fn;
fresh identifier started = ops ## "_start";
@@
+static int started(struct usb_gadget *gadget, struct usb_gadget_driver *driver)
+{
+	int ret = fn(gadget, driver);
+
+	if (!ret)
+		async(gadget, true);
+	return ret;
+}
+
 struct usb_gadget_ops ops = {
	.udc_start =
-	fn
+	started
	,
 };

@@
identifier a.ops, a.async, stop;
fresh identifier stopped = ops ## "_stop";
@@
+static int stopped(struct usb_gadget *gadget)
+{
+	async(gadget, false);
+	return stop(gadget);
+}
+
 struct usb_gadget_ops ops = {
	.udc_stop =
-	stop
+	stopped
	,
 };
