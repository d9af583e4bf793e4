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

@@
struct net_device *dev;
expression ops;
@@
-	dev->xsk_tx_metadata_ops = ops;
