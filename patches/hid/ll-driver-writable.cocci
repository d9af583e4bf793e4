// SPDX-License-Identifier: GPL-2.0
/// Let a transport's operations be writable, as the target's devices take them.
// What: HID devices take const operations of their transport
// Upstream: 52d225346904 ("HID: Make lowlevel driver structs const"), v6.3
// When: MEMBER_IS(hid_device, ll_driver, struct hid_ll_driver *)
// Provides: hid_device.ll_driver
// Keeps: hid_device.ll_driver
// Optional: yes
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/hid/ll-driver-writable
// Comments: only where the operations are in the file that gives them to the device
// Example: static const struct hid_ll_driver d = { ... } -> static struct hid_ll_driver d = { ... }

@@
identifier d;
@@
-const struct hid_ll_driver d
+struct hid_ll_driver d
 = { ... };

@@
identifier d;
@@
-const struct hid_ll_driver d;
+struct hid_ll_driver d;
