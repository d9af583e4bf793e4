// SPDX-License-Identifier: GPL-2.0
/// Have receive_buf called with what it takes.
// What: receive_buf() returns size_t, for it tells how many bytes were taken and never an error
// Upstream: fed99212acae ("treewide, serdev: change receive_buf() return type to size_t"), v6.9
// When: MEMBER_RETURNS(serdev_device_ops, receive_buf, int)
// Provides: serdev_device_ops.receive_buf
// Confidence: High
// Reduced: no
// Test: tests/evolutions/serdev/receive-buf-returns-int
// Comments: callbacks installed by an assignment are not reached

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_receive_buf";
@@
+static int old(struct serdev_device *device, const unsigned char *buf,
+	       size_t len)
+{
+	return fn(device, buf, len);
+}
+
 struct serdev_device_ops ops = {
	.receive_buf =
-	fn
+	old
	,
 };
