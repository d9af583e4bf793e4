// SPDX-License-Identifier: GPL-2.0
/// Tell with a feature's flag that a device stays in its network namespace.
// What: a device that stays in its network namespace says so in net_device.netns_immutable
// Upstream: 0c493da86374 ("net: rename netns_local to netns_immutable"), v6.15
// When: !HAVE_MEMBER(net_device, netns_immutable) && HAVE_CONSTANT(NETIF_F_NETNS_LOCAL)
// Provides: net_device.netns_immutable
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/netns-immutable
// Comments: a driver that sets all its features again later must set them before, as Linux's do
// Example: dev->netns_immutable = true; becomes dev->features |= NETIF_F_NETNS_LOCAL;

@@
struct net_device *dev;
@@
-	dev->netns_immutable = true;
+	dev->features |= NETIF_F_NETNS_LOCAL;
