// SPDX-License-Identifier: GPL-2.0
/// Leave out the announcement of XDP features.
// What: net_device.xdp_features tells user space what a driver can do with XDP
// Upstream: d3d854fd6a1d ("netdev-genl: create a simple family for netdev stuff"), v6.3
// When: !HAVE_MEMBER(net_device, xdp_features)
// Provides: net_device.xdp_features
// Confidence: High
// Reduced: user space cannot ask for XDP features, the target has no netlink family that tells them
// Test: tests/evolutions/net/xdp-features
// Example: dev->xdp_features = F; is dropped

@@
struct net_device *dev;
expression features;
@@
(
-	dev->xdp_features = features;
|
-	dev->xdp_features |= features;
|
-	dev->xdp_features &= features;
)
