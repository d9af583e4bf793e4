// SPDX-License-Identifier: GPL-2.0
/// Have ndo_netpoll_setup called with the netpoll_info, too.
// What: ndo_netpoll_setup is no longer given the netpoll_info, which no driver used
// Upstream: not found (netpoll: ndo_netpoll_setup with struct netpoll_info), v6.17
// When: MEMBER_PARAMS(net_device_ops, ndo_netpoll_setup) == 2
// Provides: net_device_ops.ndo_netpoll_setup
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/netpoll-setup-info
// Comments: callbacks installed by an assignment are not reached

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_ndo_netpoll_setup";
@@
+static int old(struct net_device *dev, struct netpoll_info *info)
+{
+	return fn(dev);
+}
+
 struct net_device_ops ops = {
	.ndo_netpoll_setup =
-	fn
+	old
	,
 };
