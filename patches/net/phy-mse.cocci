// SPDX-License-Identifier: GPL-2.0
/// Leave out what a PHY measures of its signal's errors.
// What: a PHY's driver tells the mean square error of what it receives
// Upstream: abcf6eef90c6 ("net: phy: introduce internal API for PHY MSE diagnostics"), v6.19
// When: !HAVE_MEMBER(phy_driver, get_mse_capability)
// Provides: phy_driver.get_mse_capability, phy_driver.get_mse_snapshot
// Confidence: High
// Reduced: the mean square error cannot be asked for, the target has no command for it
// Test: tests/evolutions/net/phy-mse
// Example: .get_mse_snapshot = f is dropped, and f marked as unused

@get_mse_capability@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.get_mse_capability = fn,
	},
	...,
 };

@@
attribute name __maybe_unused;
identifier get_mse_capability.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }

@get_mse_snapshot@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.get_mse_snapshot = fn,
	},
	...,
 };

@@
attribute name __maybe_unused;
identifier get_mse_snapshot.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }
