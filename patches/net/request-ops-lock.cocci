// SPDX-License-Identifier: GPL-2.0
/// Leave a device's operations under the lock that they always had.
// What: a driver may ask that a device's own lock is held around its operations
// Upstream: 605ef7aec060 ("net: add option to request netdev instance lock"), v6.15
// When: HAVE_TYPE(struct net_device) && !HAVE_MEMBER(net_device, request_ops_lock)
// Provides: net_device.request_ops_lock
// Confidence: Moderate
// Reduced: a device's operations run under RTNL alone, not under the device's lock
// Test: tests/evolutions/net/request-ops-lock
// Example: dev->request_ops_lock = true; is dropped

@@
struct net_device *dev;
expression value;
@@
-	dev->request_ops_lock = value;
