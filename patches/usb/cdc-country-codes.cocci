// SPDX-License-Identifier: GPL-2.0
/// Find a USB device's country codes from the first one on.
// What: the country codes of a CDC descriptor are an array, wCountryCodes
// Upstream: not found (wCountryCodes in include/uapi/linux/usb/cdc.h), v7.1
// When: !HAVE_MEMBER(usb_cdc_country_functional_desc, wCountryCodes)
// When: HAVE_MEMBER(usb_cdc_country_functional_desc, wCountyCode0)
// Provides: usb_cdc_country_functional_desc.wCountryCodes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/usb/cdc-country-codes
// Example: desc->wCountryCodes -> &desc->wCountyCode0

@@
struct usb_cdc_country_functional_desc *desc;
@@
-	desc->wCountryCodes
+	&desc->wCountyCode0
