// SPDX-License-Identifier: GPL-2.0
/// Serve get_rxfh_fields and set_rxfh_fields from get_rxnfc and set_rxnfc.
// What: the commands ETHTOOL_GRXFH and ETHTOOL_SRXFH have callbacks of their own
// Upstream: 9bb00786fc61 ("net: ethtool: add dedicated callbacks for getting and setting rxfh fields"), v6.17
// When: !HAVE_MEMBER(ethtool_ops, get_rxfh_fields)
// Provides: ethtool_ops.get_rxfh_fields, ethtool_ops.set_rxfh_fields
// Confidence: High
// Reduced: no
// After: net/ethtool-rx-ring-count
// Test: tests/evolutions/net/ethtool-rxfh-fields
// Comments: drivers with rxfh_per_ctx_fields keep that member, which is a gap of its own; callbacks installed by an assignment are not reached
// Example: .get_rxfh_fields = f becomes .get_rxnfc = backfit_ops_rxfh_get_rxnfc, which calls f for ETHTOOL_GRXFH

@@
identifier ops, fn, nfc;
fresh identifier old = "backfit_" ## ops ## "_rxfh_get_rxnfc";
@@
+static int old(struct net_device *dev, struct ethtool_rxnfc *info,
+	       u32 *rule_locs)
+{
+	return backport_ethtool_get_rxfh_fields(dev, info, rule_locs, fn, nfc);
+}
+
 struct ethtool_ops ops = {
	.get_rxnfc =
-	nfc
+	old
	,
-	.get_rxfh_fields = fn,
 };

@@
identifier ops, fn;
fresh identifier old = "backfit_" ## ops ## "_rxfh_get_rxnfc";
@@
+static int old(struct net_device *dev, struct ethtool_rxnfc *info,
+	       u32 *rule_locs)
+{
+	return backport_ethtool_get_rxfh_fields(dev, info, rule_locs, fn, NULL);
+}
+
 struct ethtool_ops ops = {
	.
-	get_rxfh_fields
+	get_rxnfc
	=
-	fn
+	old
	,
 };

@@
identifier ops, fn, nfc;
fresh identifier old = "backfit_" ## ops ## "_rxfh_set_rxnfc";
@@
+static int old(struct net_device *dev, struct ethtool_rxnfc *info)
+{
+	return backport_ethtool_set_rxfh_fields(dev, info, fn, nfc);
+}
+
 struct ethtool_ops ops = {
	.set_rxnfc =
-	nfc
+	old
	,
-	.set_rxfh_fields = fn,
 };

@@
identifier ops, fn;
fresh identifier old = "backfit_" ## ops ## "_rxfh_set_rxnfc";
@@
+static int old(struct net_device *dev, struct ethtool_rxnfc *info)
+{
+	return backport_ethtool_set_rxfh_fields(dev, info, fn, NULL);
+}
+
 struct ethtool_ops ops = {
	.
-	set_rxfh_fields
+	set_rxnfc
	=
-	fn
+	old
	,
 };
