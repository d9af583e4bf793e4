// SPDX-License-Identifier: GPL-2.0
/// Have get_coalesce and set_coalesce called with all that they take.
// What: ethtool_ops.get_coalesce and .set_coalesce gained struct kernel_ethtool_coalesce and the extended ack
// Upstream: f3ccfda19319 ("ethtool: extend coalesce setting uAPI with CQE mode"), v5.15
// When: MEMBER_PARAMS(ethtool_ops, get_coalesce) == 2
// Provides: ethtool_ops.get_coalesce, ethtool_ops.set_coalesce
// Confidence: High
// Reduced: CQE mode and transmit aggregation are neither shown nor settable; the reason of a refusal does not reach the user, as by upstream's ioctl
// Test: tests/evolutions/net/ethtool-coalesce
// Comments: callbacks installed by an assignment are not reached
// Example: .get_coalesce = f becomes .get_coalesce = backfit_ops_get_coalesce, which calls f

@@
identifier ops, get, set !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_set_coalesce";
@@
+static int old(struct net_device *dev, struct ethtool_coalesce *ec)
+{
+	return backport_ethtool_set_coalesce(dev, ec, get, set);
+}
+
 struct ethtool_ops ops = {
	.get_coalesce = get,
	.set_coalesce =
-	set
+	old
	,
 };

@@
identifier ops, get !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_get_coalesce";
@@
+static int old(struct net_device *dev, struct ethtool_coalesce *ec)
+{
+	return backport_ethtool_get_coalesce(dev, ec, get);
+}
+
 struct ethtool_ops ops = {
	.get_coalesce =
-	get
+	old
	,
 };
