// SPDX-License-Identifier: GPL-2.0
/// Leave out the metadata of received packets for XDP programs.
// What: net_device.xdp_metadata_ops lets XDP programs ask for time stamp, hash and VLAN of a packet
// Upstream: 3d76a4d3d4e5 ("bpf: XDP metadata RX kfuncs"), v6.3
// When: !HAVE_MEMBER(net_device, xdp_metadata_ops)
// Provides: net_device.xdp_metadata_ops
// Confidence: High
// Reduced: XDP programs cannot ask for metadata; the target does not offer it to them either
// Test: tests/evolutions/net/xdp-rx-metadata
// Comments: what the driver would have answered stays, marked as perhaps unused
// Example: dev->xdp_metadata_ops = &ops; is dropped

@dropped@
struct net_device *dev;
identifier ops;
@@
	dev->xdp_metadata_ops = &ops

@@
identifier dropped.ops;
attribute name __maybe_unused;
@@
 static const struct xdp_metadata_ops ops
+	__maybe_unused
 = ...;

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
position q != calls.p;
@@
(
-	if@q (E) dev->xdp_metadata_ops = value; else dev->xdp_metadata_ops = other;
|
-	if@q (E) dev->xdp_metadata_ops = value;
|
-	if (E) dev->xdp_metadata_ops = value;
+	(void)(E);
)

@@
struct net_device *dev;
expression E, value;
statement S;
@@
 if (E) S
-	else dev->xdp_metadata_ops = value;

@@
struct net_device *dev;
expression value;
@@
-	dev->xdp_metadata_ops = value;
