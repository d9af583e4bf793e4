// SPDX-License-Identifier: GPL-2.0
/// Let a WMI driver not say that it copes with several devices.
// What: a WMI driver says whether it copes with several devices of one GUID
// Upstream: a66ccfc25354 ("platform/x86: wmi: Do not instantiate older WMI drivers multiple times"), v6.9
// When: HAVE_TYPE(struct wmi_driver) && !HAVE_MEMBER(wmi_driver, no_singleton)
// Provides: wmi_driver.no_singleton
// Confidence: High
// Reduced: further devices of one GUID are not there
// Test: tests/evolutions/wmi/no-singleton
// Comments: one that is assigned is not reached
// Example: .no_singleton = true, -> (nothing)

@@
identifier drv;
expression e;
@@
 struct wmi_driver drv = {
-	.no_singleton = e,
 };
