// SPDX-License-Identifier: GPL-2.0
/// Call uhid_hid_driver by a name that no header of the target has.
// What: uhid's operations are its own
// Upstream: not found (uhid_hid_driver in drivers/hid/uhid.c alone), v6.3
// When: HAVE_VARIABLE(uhid_hid_driver)
// Provides: uhid_hid_driver
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/hid/uhid-transport
// Example: uhid_hid_driver -> uhid_transport
@@
@@
-uhid_hid_driver
+uhid_transport

@@
@@
 struct hid_ll_driver
-uhid_hid_driver
+uhid_transport
 = { ... };
