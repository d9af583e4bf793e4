// SPDX-License-Identifier: GPL-2.0
/// Have get_eee and set_eee called with the struct ethtool_keee that they take.
// What: ethtool_ops.get_eee and .set_eee take struct ethtool_keee, which holds link modes as bitmaps, in place of the user's struct ethtool_eee
// Upstream: d80a52335374 ("ethtool: replace struct ethtool_eee with a new struct ethtool_keee on kernel side"), v6.9
// When: MEMBER_PARAM_IS(ethtool_ops, get_eee, 2, struct ethtool_eee *)
// Provides: ethtool_ops.get_eee, ethtool_ops.set_eee
// Confidence: High
// Reduced: link modes from bit 32 on (2.5G, 5G and more) are neither shown nor settable, as by upstream's ioctl
// Test: tests/evolutions/net/ethtool-keee
// Comments: callbacks installed by an assignment are not reached
// Example: .get_eee = f becomes .get_eee = backfit_ops_get_eee, which calls f

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_get_eee";
@@
+static int old(struct net_device *dev, struct ethtool_eee *eee)
+{
+	return backport_ethtool_get_eee(dev, eee, fn);
+}
+
 struct ethtool_ops ops = {
	.get_eee =
-	fn
+	old
	,
 };

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_set_eee";
@@
+static int old(struct net_device *dev, struct ethtool_eee *eee)
+{
+	return backport_ethtool_set_eee(dev, eee, fn);
+}
+
 struct ethtool_ops ops = {
	.set_eee =
-	fn
+	old
	,
 };
