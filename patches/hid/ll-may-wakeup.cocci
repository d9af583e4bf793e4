// SPDX-License-Identifier: GPL-2.0
/// Leave it to a device's parent whether it may wake the system.
// What: hid_ll_driver.may_wakeup tells whether a device may wake the system
// Upstream: 24e166f43e93 ("HID: core: Add hid_hw_may_wakeup() function"), v5.14
// When: HAVE_TYPE(struct hid_ll_driver) && !HAVE_MEMBER(hid_ll_driver, may_wakeup)
// Provides: hid_ll_driver.may_wakeup
// Confidence: High
// Reduced: no one asks a transport that stands between a device and its bus
// Options: --no-includes
// Test: tests/evolutions/hid/ll-may-wakeup
// Example: .may_wakeup = fn, -> nothing, fn() is __maybe_unused
@r@
identifier drv, fn;
@@
 struct hid_ll_driver drv = {
-	.may_wakeup = fn,
 };

@@
attribute name __maybe_unused;
typedef bool;
identifier r.fn, hdev;
@@
 static
-bool
+bool __maybe_unused
 fn(struct hid_device *hdev)
 {
	...
 }
