// SPDX-License-Identifier: GPL-2.0
/// Set a device's mode at the end of its start where nobody tells that it is opened.
// What: hid_driver.on_hid_hw_open and .on_hid_hw_close tell when a device is used
// Upstream: not found (on_hid_hw_open in include/linux/hid.h), v6.19
// When: HAVE_TYPE(struct hid_driver) && !HAVE_MEMBER(hid_driver, on_hid_hw_open)
// Provides: hid_driver.on_hid_hw_open, hid_driver.on_hid_hw_close
// Confidence: Moderate
// Reduced: the device is kept as one that is in use for as long as it has a driver
// Options: --no-includes
// Test: tests/evolutions/hid/hw-open-close
// Example: .on_hid_hw_open = fn -> fn(hdev) behind hid_hw_start() in probe()
@d@
identifier drv, opened, start;
@@
 struct hid_driver drv = {
	.probe = start,
-	.on_hid_hw_open = opened,
 };

@e@
identifier drv, closed;
@@
 struct hid_driver drv = {
-	.on_hid_hw_close = closed,
 };

@@
attribute name __maybe_unused;
identifier e.closed, hdev;
@@
 static
-void
+void __maybe_unused
 closed(struct hid_device *hdev)
 {
	...
 }

@@
identifier d.start, d.opened, hdev, id;
expression ret, mask;
statement S;
@@
+static void opened(struct hid_device *hdev);
+
 start(struct hid_device *hdev, const struct hid_device_id *id)
 {
	<...
	ret = hid_hw_start(hdev, mask);
	if (ret) S
+
+	opened(hdev);
	...>
 }
