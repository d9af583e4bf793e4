// SPDX-License-Identifier: GPL-2.0
/// Say whether a WMI driver takes events without data instead of how much it needs.
// What: a WMI driver tells the smallest event that it takes, instead of that it needs no data
// Upstream: 2e2a39149fe3 ("platform/wmi: Replace .no_notify_data with .min_event_size"), v7.1
// When: !HAVE_MEMBER(wmi_driver, min_event_size) && HAVE_MEMBER(wmi_driver, no_notify_data)
// Provides: wmi_driver.min_event_size
// Confidence: High
// Reduced: no
// After: wmi/notify-new
// Test: tests/evolutions/wmi/min-event-size
// Comments: how much is looked at for events as bytes only, by what wmi/notify-new writes
// Example: .min_event_size = 0 -> .no_notify_data = true

@@
identifier drv;
@@
 struct wmi_driver drv = {
-	.min_event_size = 0,
+	.no_notify_data = true,
 };

@@
identifier drv;
expression size;
@@
 struct wmi_driver drv = {
-	.min_event_size = size,
 };
