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
-	dev->xdp_metadata_ops = &ops;

@@
struct net_device *dev;
expression ops;
@@
-	dev->xdp_metadata_ops = ops;

@@
identifier dropped.ops;
attribute name __maybe_unused;
@@
 static const struct xdp_metadata_ops ops
+	__maybe_unused
 = ...;
