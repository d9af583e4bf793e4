// SPDX-License-Identifier: GPL-2.0
/// Tell ACPI's notifiers of a device instead of its class and name.
// What: acpi_notifier_call_chain() is given what it tells of the device, no more the device
// Upstream: 69652f32c9ac ("ACPI: event: Redefine acpi_notifier_call_chain()"), v7.1
// When: PARAMS(acpi_notifier_call_chain) == 3
// Provides: acpi_notifier_call_chain
// Confidence: High
// Reduced: no
// Test: tests/evolutions/acpi/notifier-call-chain
// Comments: only where the name is the device's own, by acpi_device_bid()
// Example: acpi_notifier_call_chain("x", acpi_device_bid(d), e, v); -> strscpy(acpi_device_class(d), "x", ...);

@@
expression name, device, event, data;
@@
-acpi_notifier_call_chain(name, acpi_device_bid(device), event, data);
+strscpy(acpi_device_class(device), name, sizeof(acpi_device_class(device)));
+acpi_notifier_call_chain(device, event, data);
