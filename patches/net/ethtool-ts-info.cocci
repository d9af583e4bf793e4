// SPDX-License-Identifier: GPL-2.0
/// Have get_ts_info called with the struct kernel_ethtool_ts_info that it takes.
// What: ethtool_ops.get_ts_info takes struct kernel_ethtool_ts_info in place of the user's struct ethtool_ts_info
// Upstream: 2111375b85ad ("net: Add struct kernel_ethtool_ts_info"), v6.11
// When: MEMBER_PARAM_IS(ethtool_ops, get_ts_info, 2, struct ethtool_ts_info *)
// Provides: ethtool_ops.get_ts_info
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/ethtool-ts-info
// Comments: callbacks installed by an assignment are not reached
// Example: .get_ts_info = f becomes .get_ts_info = backfit_ops_get_ts_info, which calls f

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_get_ts_info";
@@
+static int old(struct net_device *dev, struct ethtool_ts_info *info)
+{
+	return backport_ethtool_get_ts_info(dev, info, fn);
+}
+
 struct ethtool_ops ops = {
	.get_ts_info =
-	fn
+	old
	,
 };
