// SPDX-License-Identifier: GPL-2.0
/// Count what a PHY counts only when it is asked for.
// What: a PHY's driver has its counters read now and then, before they run over
// Upstream: f2bc1c265572 ("net: phy: introduce optional polling interface for PHY statistics"), v6.14
// When: !HAVE_MEMBER(phy_driver, update_stats)
// Provides: phy_driver.update_stats
// Confidence: High
// Reduced: counters of the PHY that run over between two questions count too little
// Test: tests/evolutions/net/phy-update-stats
// Example: .update_stats = f is dropped, and f marked as unused

@update_stats@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.update_stats = fn,
	},
	...,
 };

@@
attribute name __maybe_unused;
identifier update_stats.fn;
@@
 static
-int
+int __maybe_unused
 fn(...)
 {
	...
 }
