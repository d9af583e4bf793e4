// SPDX-License-Identifier: GPL-2.0
/// Leave out what a PHY's driver does for MII-Lite.
// What: MII-Lite, MII without four of its signals, is an interface between MAC and PHY
// Upstream: not found (net: phy: MII-Lite PHY interface mode), v6.17
// When: HAVE_TYPE(phy_interface_t)
// When: !HAVE_ENUMERATOR(PHY_INTERFACE_MODE_MIILITE)
// Provides: PHY_INTERFACE_MODE_MIILITE
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/phy-miilite
// Comments: no MAC of the target can ask for it, nor a device tree; uses beside a comparison stay, and are gaps

@@
expression E;
statement S, T;
@@
-	if (E->interface == PHY_INTERFACE_MODE_MIILITE) S else
	T

@@
expression E;
statement S;
@@
-	if (E->interface == PHY_INTERFACE_MODE_MIILITE) S
