// SPDX-License-Identifier: GPL-2.0
/// Keep among its features whether a device takes FCoE's frames.
// What: a device says by a member whether it takes frames of FCoE's size
// Upstream: 782dbbf589cd ("netdev_features: convert NETIF_F_FCOE_MTU to dev->fcoe_mtu"), v6.12
// When: !HAVE_MEMBER(net_device, fcoe_mtu)
// When: HAVE_CONSTANT(NETIF_F_FCOE_MTU)
// Provides: net_device.fcoe_mtu
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/fcoe-mtu

@@
struct net_device *dev;
@@
(
-dev->fcoe_mtu = true
+dev->features |= NETIF_F_FCOE_MTU
|
-dev->fcoe_mtu = false
+dev->features &= ~NETIF_F_FCOE_MTU
|
-dev->fcoe_mtu
+(dev->features & NETIF_F_FCOE_MTU)
)
