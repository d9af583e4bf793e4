// SPDX-License-Identifier: GPL-2.0
/// Have a PHY's loopback set without a speed.
// What: set_loopback and genphy_loopback() are told a speed, 0 for the one that is
// Upstream: 0d60fd50328a ("net: phy: Support speed selection for PHY loopback"), v6.15
// When: MEMBER_PARAMS(phy_driver, set_loopback) == 2
// Provides: phy_driver.set_loopback, genphy_loopback, genphy_c45_loopback
// Keeps: genphy_loopback, genphy_c45_loopback, phy_driver.set_loopback
// Confidence: High
// Reduced: nobody can ask for a loopback of another speed
// Optional: yes
// Test: tests/evolutions/net/phy-loopback-speed
// Comments: callbacks of another file are not reached
// Example: .set_loopback = f becomes .set_loopback = backfit_f, which calls f with speed 0

@callback@
identifier drvs;
identifier fn !~ "^backfit_";
@@
 struct phy_driver drvs[] = {
	...,
	{ .set_loopback = fn, },
	...,
 };

@own@
identifier callback.fn, dev, on, speed;
fresh identifier old = "backfit_" ## fn;
@@
 int fn(struct phy_device *dev, bool on, int speed)
 { ... }
+
+static int old(struct phy_device *phydev, bool enable)
+{
+	return fn(phydev, enable, 0);
+}

@@
identifier callback.fn, own.old, drvs;
@@
 struct phy_driver drvs[] = {
	...,
	{ .set_loopback =
-	fn
+	old
	, },
	...,
 };

@@
expression phydev, enable;
@@
 genphy_loopback(phydev, enable
-	, 0
	)
