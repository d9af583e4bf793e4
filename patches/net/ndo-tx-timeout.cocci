// SPDX-License-Identifier: GPL-2.0
/// Let ndo_tx_timeout take the device alone, without the queue.
// What: net_device_ops.ndo_tx_timeout is told which queue is stuck
// Upstream: 0290bd291cc0 ("netdev: pass the stuck queue to the timeout handler"), v5.6
// When: MEMBER_PARAMS(net_device_ops, ndo_tx_timeout) == 1
// Provides: net_device_ops.ndo_tx_timeout
// Confidence: High
// Options: --no-includes
// Reduced: a driver that uses the queue's number is told 0
// Test: tests/evolutions/net/ndo-tx-timeout
// Comments: the callback must stand in the file of its net_device_ops, and be called by the core alone
// Example: f(struct net_device *dev, unsigned int txqueue) becomes f(struct net_device *dev)

@ops@
identifier drv, fn;
@@
 struct net_device_ops drv = {
	.ndo_tx_timeout = fn,
 };

@used@
identifier ops.fn, dev, queue;
@@
 fn(struct net_device *dev, unsigned int queue)
 {
	<+... queue ...+>
 }

@depends on used@
identifier ops.fn, dev, used.queue;
@@
 fn(struct net_device *dev
-	, unsigned int queue
 )
 {
++	const unsigned int queue = 0;
	...
 }

@@
identifier ops.fn, dev, queue;
@@
 fn(struct net_device *dev
-	, unsigned int queue
 )
 { ... }
