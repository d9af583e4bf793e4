// SPDX-License-Identifier: GPL-2.0
/// Leave out the metadata of AF_XDP packets to send.
// What: net_device.xsk_tx_metadata_ops has a driver do what the metadata of a packet asks for
// Upstream: 48eb03dd2630 ("xsk: Add TX timestamp and TX checksum offload support"), v6.8
// When: !HAVE_MEMBER(net_device, xsk_tx_metadata_ops)
// Provides: net_device.xsk_tx_metadata_ops
// Confidence: High
// Reduced: AF_XDP packets have no metadata, so no time stamp and no checksum by hardware; the target does not offer it to user space either
// Test: tests/evolutions/net/xsk-tx-metadata
// Example: dev->xsk_tx_metadata_ops = &ops; is dropped

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
-	if@q (E) dev->xsk_tx_metadata_ops = value; else dev->xsk_tx_metadata_ops = other;
|
-	if@q (E) dev->xsk_tx_metadata_ops = value;
|
-	if (E) dev->xsk_tx_metadata_ops = value;
+	(void)(E);
)

@@
struct net_device *dev;
expression E, value;
statement S;
@@
 if (E) S
-	else dev->xsk_tx_metadata_ops = value;

@@
struct net_device *dev;
expression value;
@@
-	dev->xsk_tx_metadata_ops = value;
