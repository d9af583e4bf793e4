// SPDX-License-Identifier: GPL-2.0
/// Leave untold which interfaces a PHY may change to.
// What: a PHY's driver tells in possible_interfaces which interfaces the PHY may change to
// Upstream: 243ad8df7a1b ("net: phy: add possible interfaces"), v6.8
// When: !HAVE_MEMBER(phy_device, possible_interfaces)
// Provides: phy_device.possible_interfaces
// Confidence: Moderate
// Reduced: a MAC that cannot do all of the PHY's interfaces may get a link that it cannot use
// Test: tests/evolutions/net/phy-possible-interfaces
// Comments: where the member is used otherwise than by __set_bit() or through a pointer that begins as it, it stays, and is a gap
// Example: __set_bit(mode, phydev->possible_interfaces); is dropped

@@
struct phy_device *phydev;
expression mode;
@@
-	__set_bit(mode, phydev->possible_interfaces);

@@
struct phy_device *phydev;
identifier possible;
@@
-	unsigned long *possible = phydev->possible_interfaces;
+	unsigned long possible[BITS_TO_LONGS(PHY_INTERFACE_MODE_MAX)] = {};
