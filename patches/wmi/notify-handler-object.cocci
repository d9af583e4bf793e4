// SPDX-License-Identifier: GPL-2.0
/// Fetch an event's data before a handler that takes them is called.
// What: handlers of WMI events are given the event's data, no more its number
// Upstream: e04e2b760ddb ("platform/x86: wmi: Pass event data directly to legacy notify handlers"), v6.12
// When: PARAM_IS(wmi_get_event_data, 1, u32)
// Provides: wmi_install_notify_handler
// Keeps: wmi_install_notify_handler
// Confidence: High
// Reduced: no
// Test: tests/evolutions/wmi/notify-handler-object
// Comments: a handler that is named by an expression is not reached
// Example: wmi_install_notify_handler(guid, foo, data) -> wmi_install_notify_handler(guid, foo_of_event, data)
@installed@
identifier fn !~ "_of_event$";
expression guid, data;
@@
 wmi_install_notify_handler(guid, fn, data)

@defined@
typedef u32;
identifier installed.fn, object, context;
fresh identifier old = fn ## "_of_event";
@@
 static void fn(union acpi_object *object, void *context)
 {
	...
 }
+
+static void old(u32 value, void *context)
+{
+	backport_wmi_notify(value, context, fn);
+}

@@
identifier installed.fn, defined.old;
expression guid, data;
@@
 wmi_install_notify_handler(guid,
-	fn,
+	old,
	data)
