// SPDX-License-Identifier: GPL-2.0
/// Install ndo_eth_ioctl as ndo_do_ioctl.
// What: net_device_ops.ndo_eth_ioctl took over the MII and time stamping commands from .ndo_do_ioctl
// Upstream: a76053707dbf ("dev_ioctl: split out ndo_eth_ioctl"), v5.15
// When: !HAVE_MEMBER(net_device_ops, ndo_eth_ioctl) && HAVE_MEMBER(net_device_ops, ndo_do_ioctl)
// Provides: net_device_ops.ndo_eth_ioctl
// Confidence: High
// Reduced: no
// After: net/ndo-hwtstamp
// Test: tests/evolutions/net/ndo-eth-ioctl
// Comments: the callback is then asked for other commands, too, which it refuses as unknown
// Example: .ndo_eth_ioctl = f becomes .ndo_do_ioctl = f

@@
identifier ops;
expression fn;
@@
 struct net_device_ops ops = {
	.
-	ndo_eth_ioctl
+	ndo_do_ioctl
	= fn,
 };
