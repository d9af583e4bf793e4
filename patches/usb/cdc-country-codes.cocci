// SPDX-License-Identifier: GPL-2.0
/// Find a USB device's country codes from the first one on.
// What: the country codes of a CDC descriptor are an array, wCountryCodes
// Upstream: a67df6d1b939 ("uapi: cdc.h: cleanly provide for more interfaces and countries"), v6.19
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
