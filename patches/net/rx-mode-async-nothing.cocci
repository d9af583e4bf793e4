// SPDX-License-Identifier: GPL-2.0
/// Have a callback for the receive mode that does nothing called as the target calls it.
// What: a device's receive mode may be set in a callback that may sleep
// Upstream: 3554b4345d85 ("net: introduce ndo_set_rx_mode_async and netdev_rx_mode_work"), v7.2
// When: HAVE_TYPE(struct net_device_ops) && !HAVE_MEMBER(net_device_ops, ndo_set_rx_mode_async)
// Provides: net_device_ops.ndo_set_rx_mode_async
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/rx-mode-async-nothing
// Comments: the target calls it with spinlocks held: a callback that does something stays, and is a gap
// Example: .ndo_set_rx_mode_async = fn becomes .ndo_set_rx_mode = fn, where fn only returns 0

@nothing@
identifier fn, dev, uc, mc;
@@
 static
-int
+void
 fn(struct net_device *dev
-	, struct netdev_hw_addr_list *uc, struct netdev_hw_addr_list *mc
	)
 {
-	return 0;
 }

@@
identifier nothing.fn, ops;
@@
 struct net_device_ops ops = {
	.
-	ndo_set_rx_mode_async
+	ndo_set_rx_mode
	= fn,
 };
