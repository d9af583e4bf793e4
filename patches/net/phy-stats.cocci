// SPDX-License-Identifier: GPL-2.0
/// Leave out the counters of a PHY that have a name in every driver.
// What: a PHY's driver tells what it counts of frames and of its link, in structures
// Upstream: b7a2c1fe6b55 ("net: ethtool: plumb PHY stats to PHY drivers"), v6.14
// When: !HAVE_MEMBER(phy_driver, get_phy_stats)
// Provides: phy_driver.get_phy_stats, phy_driver.get_link_stats
// Confidence: High
// Reduced: what the PHY counts in these structures cannot be asked for
// Test: tests/evolutions/net/phy-stats
// Example: .get_phy_stats = f is dropped, and f marked as unused

@get_phy_stats@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.get_phy_stats = fn,
	},
	...,
 };

@@
attribute name __maybe_unused;
identifier get_phy_stats.fn;
@@
 static
-void
+void __maybe_unused
 fn(...)
 {
	...
 }

@get_link_stats@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{
-	.get_link_stats = fn,
	},
	...,
 };

@@
attribute name __maybe_unused;
identifier get_link_stats.fn;
@@
 static
-void
+void __maybe_unused
 fn(...)
 {
	...
 }
