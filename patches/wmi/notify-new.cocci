// SPDX-License-Identifier: GPL-2.0
/// Have a driver of WMI events that takes bytes called with ACPI's object.
// What: WMI drivers may take the data of an event as bytes, instead of an ACPI object
// Upstream: 015b70a6ae69 ("platform/wmi: Introduce marshalling support"), v7.0
// When: !HAVE_MEMBER(wmi_driver, notify_new) && HAVE_MEMBER(wmi_driver, no_notify_data)
// Provides: wmi_driver.notify_new
// Confidence: High
// Reduced: no
// Test: tests/evolutions/wmi/notify-new
// Comments: callbacks installed by an assignment are not reached
// Example: .notify_new = foo_notify -> .notify = backfit_foo_driver_notify

@@
identifier drv, fn;
expression size;
fresh identifier old = "backfit_" ## drv ## "_notify";
@@
+static void old(struct wmi_device *wdev, union acpi_object *object)
+{
+	backport_wmi_notify_bytes(wdev, object, size, fn);
+}
+
 struct wmi_driver drv = {
	.min_event_size = size,
-	.notify_new = fn,
+	.notify = old,
 };

@@
identifier drv, fn;
fresh identifier old = "backfit_" ## drv ## "_notify";
@@
+static void old(struct wmi_device *wdev, union acpi_object *object)
+{
+	backport_wmi_notify_bytes(wdev, object, 0, fn);
+}
+
 struct wmi_driver drv = {
-	.notify_new = fn,
+	.notify = old,
+	.no_notify_data = true,
 };
