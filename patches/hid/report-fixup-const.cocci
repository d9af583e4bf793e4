// SPDX-License-Identifier: GPL-2.0
/// Install a report_fixup that returns a const descriptor by one that casts it.
// What: hid_driver.report_fixup returns a pointer to const, so that drivers may return static tables
// Upstream: fe73965d0786 ("HID: change return type of report_fixup() to const"), v6.12
// When: MEMBER_RETURNS(hid_driver, report_fixup, __u8 *)
// Provides: hid_driver.report_fixup
// Confidence: High
// Reduced: no
// Options: --no-includes
// Test: tests/evolutions/hid/report-fixup-const
// Comments: the core only ever copied what it was given; a callback that returns a plain pointer is wrapped, too
// Example: .report_fixup = fn -> .report_fixup = foo_driver_report_fixup_cast, which calls it

@@
typedef __u8;
identifier drv;
identifier fn !~ "_report_fixup_cast$";
fresh identifier wrapper = drv ## "_report_fixup_cast";
@@
+static __u8 *wrapper(struct hid_device *hdev, __u8 *rdesc, unsigned int *rsize)
+{
+	return (__u8 *)fn(hdev, rdesc, rsize);
+}
+
 struct hid_driver drv = {
 	.report_fixup =
-	fn
+	wrapper
 	,
 };
