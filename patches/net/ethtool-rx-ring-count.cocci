// SPDX-License-Identifier: GPL-2.0
/// Serve get_rx_ring_count from get_rxnfc.
// What: the command ETHTOOL_GRXRINGS has a callback of its own
// Upstream: 84eaf4359c36 ("net: ethtool: add get_rx_ring_count callback to optimize RX ring queries"), v6.19
// When: !HAVE_MEMBER(ethtool_ops, get_rx_ring_count)
// Provides: ethtool_ops.get_rx_ring_count
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/ethtool-rx-ring-count
// Comments: callbacks installed by an assignment are not reached
// Example: .get_rx_ring_count = f becomes .get_rxnfc = backfit_ops_rings_get_rxnfc, which calls f for ETHTOOL_GRXRINGS

@@
identifier ops, fn, nfc;
fresh identifier old = "backfit_" ## ops ## "_rings_get_rxnfc";
@@
+static int old(struct net_device *dev, struct ethtool_rxnfc *info,
+	       u32 *rule_locs)
+{
+	return backport_ethtool_get_rx_ring_count(dev, info, rule_locs, fn,
+						  nfc);
+}
+
 struct ethtool_ops ops = {
	.get_rxnfc =
-	nfc
+	old
	,
-	.get_rx_ring_count = fn,
 };

@@
identifier ops, fn;
fresh identifier old = "backfit_" ## ops ## "_rings_get_rxnfc";
@@
+static int old(struct net_device *dev, struct ethtool_rxnfc *info,
+	       u32 *rule_locs)
+{
+	return backport_ethtool_get_rx_ring_count(dev, info, rule_locs, fn,
+						  NULL);
+}
+
 struct ethtool_ops ops = {
	.
-	get_rx_ring_count
+	get_rxnfc
	=
-	fn
+	old
	,
 };
