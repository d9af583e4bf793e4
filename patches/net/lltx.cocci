// SPDX-License-Identifier: GPL-2.0
/// Tell with a feature's flag that a driver locks its transmission itself.
// What: a driver that locks its transmission itself says so in net_device.lltx
// Upstream: 00d066a4d4ed ("netdev_features: convert NETIF_F_LLTX to dev->lltx"), v6.12
// When: !HAVE_MEMBER(net_device, lltx) && HAVE_CONSTANT(NETIF_F_LLTX)
// Provides: net_device.lltx
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/lltx
// Comments: a driver that sets all its features again later must set them before, as Linux's do
// Example: dev->lltx = true; becomes dev->features |= NETIF_F_LLTX;

@@
struct net_device *dev;
@@
-	dev->lltx = true;
+	dev->features |= NETIF_F_LLTX;

@@
struct net_device *dev;
@@
-	dev->lltx
+	(dev->features & NETIF_F_LLTX)
