// SPDX-License-Identifier: GPL-2.0
/// Leave out ports of a PHY that lead to an SFP module.
// What: a PHY's driver sets up the ports that lead to an SFP module
// Upstream: 589e934d2735 ("net: phy: Introduce PHY ports representation"), v7.0
// When: !HAVE_MEMBER(phy_driver, attach_mii_port)
// Provides: phy_driver.attach_mii_port
// Confidence: High
// Reduced: modules in an SFP cage at the PHY are not found
// Test: tests/evolutions/net/phy-ports
// Example: .attach_mii_port = f is dropped, and f marked as unused

@attach_mii_port@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.attach_mii_port = fn,
	},
	...,
 };

@@
attribute name __maybe_unused;
identifier attach_mii_port.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }
