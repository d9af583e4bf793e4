// SPDX-License-Identifier: GPL-2.0
/// Leave a PHY's in-band signalling as it is.
// What: a PHY's driver tells which in-band signalling its PHY can do, and sets it
// Upstream: b4c7698dd95f ("net: phy: add phy_inband_caps()"), v6.14
// When: !HAVE_MEMBER(phy_driver, inband_caps) && !HAVE_MEMBER(phy_driver, config_inband)
// Provides: phy_driver.inband_caps, phy_driver.config_inband
// Confidence: High
// Reduced: in-band signalling stays as the PHY's straps or firmware set it
// Test: tests/evolutions/net/phy-inband
// Example: .inband_caps = f is dropped, and f marked as unused

@inband_caps@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.inband_caps = fn,
	},
	...,
 };

@@
attribute name __maybe_unused;
identifier inband_caps.fn;
@@
 static
-unsigned int
+unsigned int __maybe_unused
 fn(...)
 {
	...
 }

@config_inband@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.config_inband = fn,
	},
	...,
 };

@@
attribute name __maybe_unused;
identifier config_inband.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }
