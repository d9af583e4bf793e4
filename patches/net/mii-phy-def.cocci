// SPDX-License-Identifier: GPL-2.0
/// Have a PHY of Sun's and Apple's network chips point to a definition that could be written to.
// What: struct mii_phy points to a definition that is not written to
// Upstream: 09612576046a ("net: sungem_phy: Constify struct mii_phy_def"), v6.12
// When: MEMBER_IS(mii_phy, def, struct mii_phy_def *)
// Provides: mii_phy.def
// Keeps: mii_phy.def
// Optional: yes
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/mii-phy-def
// Comments: the drivers of the target do not write to it
// Example: phy->def = def becomes phy->def = (struct mii_phy_def *)def

@@
struct mii_phy *phy;
identifier what;
@@
	phy->def =
-	what
+	(struct mii_phy_def *)what
