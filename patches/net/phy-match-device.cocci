// SPDX-License-Identifier: GPL-2.0
/// Match PHYs without the driver that is asked.
// What: match_phy_device is passed the driver that the PHY is matched with
// Upstream: 31afd6bc55cc ("net: phy: pass PHY driver to .match_phy_device OP"), v6.16
// When: MEMBER_PARAMS(phy_driver, match_phy_device) == 1
// Provides: phy_driver.match_phy_device
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/phy-match-device
// Comments: of the driver, the callback may read phy_id, which the entry must give by name; callbacks of another file are not reached
// Example: a callback that reads drv->phy_id gets an own function for each entry, others lose the parameter

@callback@
identifier drvs, fn;
@@
 struct phy_driver drvs[] = {
	...,
	{ .match_phy_device = fn, },
	...,
 };

@reads@
identifier callback.fn, phydev, drv, member;
@@
 int fn(struct phy_device *phydev, const struct phy_driver *drv)
 {
	<+...
	drv->member
	...+>
 }

@depends on !reads@
identifier callback.fn, phydev, drv;
@@
 int fn(struct phy_device *phydev
-	, const struct phy_driver *drv
	)
 { ... }

@depends on reads@
declarer name BACKPORT_MATCH_PHY_DEVICE;
identifier callback.fn;
identifier drvs, id;
fresh identifier old = "backfit_" ## fn ## "_" ## id;
@@
++BACKPORT_MATCH_PHY_DEVICE(old, fn, id);
++
 struct phy_driver drvs[] = {
	...,
	{ .phy_id = id, .match_phy_device =
-	fn
+	old
	, },
	...,
 };
