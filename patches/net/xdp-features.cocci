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

@calls@
identifier f;
statement S1, S2;
position p;
@@
(
 if@p (<+... f(...) ...+>) S1 else S2
|
 if@p (<+... f(...) ...+>) S1
)

@@
struct net_device *dev;
expression E, value, other;
assignment operator op, op2;
position q != calls.p;
@@
(
-	if@q (E) dev->xdp_features op value; else dev->xdp_features op2 other;
|
-	if@q (E) dev->xdp_features op value;
|
-	if (E) dev->xdp_features op value;
+	(void)(E);
)

@@
struct net_device *dev;
expression E, value;
statement S;
assignment operator op;
@@
 if (E) S
-	else dev->xdp_features op value;

@@
struct net_device *dev;
expression value;
assignment operator op;
@@
-	dev->xdp_features op value;
