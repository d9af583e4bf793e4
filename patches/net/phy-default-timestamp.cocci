// SPDX-License-Identifier: GPL-2.0
/// Have the time stamps of every PHY that stamps preferred, as ever.
// What: a PHY whose time stamps are preferred to the MAC's says so in default_timestamp
// Upstream: 2dd356005901 ("net: Change the API of PHY default timestamp to MAC"), v6.11
// When: !HAVE_MEMBER(phy_device, default_timestamp)
// Provides: phy_device.default_timestamp
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/phy-default-timestamp
// Comments: on the target the time stamps of a PHY that has any are preferred
// Example: phydev->default_timestamp = true; is dropped

@@
struct phy_device *phydev;
@@
-	phydev->default_timestamp = \(true\|false\);
