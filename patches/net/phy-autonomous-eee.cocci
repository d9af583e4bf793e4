// SPDX-License-Identifier: GPL-2.0
/// Leave a PHY to save energy by itself.
// What: a PHY that saves energy by itself can be told not to, where the MAC does it
// Upstream: not found (net: phy: add phy_driver.disable_autonomous_eee), v7.1
// When: HAVE_TYPE(struct phy_driver)
// When: !HAVE_MEMBER(phy_driver, disable_autonomous_eee)
// Provides: phy_driver.disable_autonomous_eee
// Confidence: High
// Reduced: the PHY goes on saving energy (EEE) by itself as its straps or firmware set it, as with the target's drivers
// Test: tests/evolutions/net/phy-autonomous-eee
// Example: .disable_autonomous_eee = f is dropped, and f marked as unused

@eee@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.disable_autonomous_eee = fn,
	},
	...,
 };

@@
attribute name __maybe_unused;
identifier eee.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }
