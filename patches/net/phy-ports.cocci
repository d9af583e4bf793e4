// SPDX-License-Identifier: GPL-2.0
/// Leave the ports of a PHY to the target.
// What: a PHY's driver is asked what its ports can do, and sets up those that lead to an SFP module
// Upstream: not found (attach_mii_port and attach_mdi_port in include/linux/phy.h), v7.0
// When: !HAVE_MEMBER(phy_driver, attach_mdi_port)
// Provides: phy_driver.attach_mii_port, phy_driver.attach_mdi_port
// Confidence: High
// Reduced: modules in an SFP cage at the PHY are not found, nor does the device tree say what its ports are
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

@attach_mdi_port@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.attach_mdi_port = fn,
	},
	...,
 };

@@
attribute name __maybe_unused;
identifier attach_mdi_port.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }
