// SPDX-License-Identifier: GPL-2.0
/// Have get_rxfh and set_rxfh called with the struct ethtool_rxfh_param that they take.
// What: ethtool_ops.get_rxfh and .set_rxfh take one structure in place of a table, a key and a function
// Upstream: fb6e30a72539 ("net: ethtool: pass a pointer to parameters to get/set_rxfh ethtool ops"), v6.8
// When: MEMBER_PARAMS(ethtool_ops, get_rxfh) == 4
// Provides: ethtool_ops.get_rxfh, ethtool_ops.set_rxfh
// Confidence: High
// Reduced: symmetric hashing is neither shown nor settable, and contexts beside the first one cannot be made
// Test: tests/evolutions/net/ethtool-rxfh-param
// Comments: callbacks installed by an assignment are not reached
// Example: .get_rxfh = f becomes .get_rxfh = backfit_ops_get_rxfh, which calls f

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_get_rxfh";
@@
+static int old(struct net_device *dev, u32 *indir, u8 *key, u8 *hfunc)
+{
+	return backport_ethtool_get_rxfh(dev, indir, key, hfunc, fn);
+}
+
 struct ethtool_ops ops = {
	.get_rxfh =
-	fn
+	old
	,
 };

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_set_rxfh";
@@
+static int old(struct net_device *dev, const u32 *indir, const u8 *key,
+	       const u8 hfunc)
+{
+	return backport_ethtool_set_rxfh(dev, indir, key, hfunc, fn);
+}
+
 struct ethtool_ops ops = {
	.set_rxfh =
-	fn
+	old
	,
 };
