// SPDX-License-Identifier: GPL-2.0
/// Have get_ringparam and set_ringparam called with all that they take.
// What: ethtool_ops.get_ringparam and .set_ringparam gained struct kernel_ethtool_ringparam and the extended ack
// Upstream: 7462494408cd ("ethtool: extend ringparam setting/getting API with rx_buf_len"), v5.17
// When: MEMBER_PARAMS(ethtool_ops, get_ringparam) == 2
// Provides: ethtool_ops.get_ringparam, ethtool_ops.set_ringparam
// Confidence: High
// Reduced: buffer length, header split and the like are neither shown nor settable; the reason of a refusal does not reach the user, as by upstream's ioctl
// Test: tests/evolutions/net/ethtool-ringparam
// Comments: callbacks installed by an assignment are not reached
// Example: .get_ringparam = f becomes .get_ringparam = backfit_ops_get_ringparam, which calls f

@@
identifier ops, get, set !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_set_ringparam";
@@
+static int old(struct net_device *dev, struct ethtool_ringparam *ring)
+{
+	return backport_ethtool_set_ringparam(dev, ring, get, set);
+}
+
 struct ethtool_ops ops = {
	.get_ringparam = get,
	.set_ringparam =
-	set
+	old
	,
 };

@@
identifier ops, get !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_get_ringparam";
@@
+static void old(struct net_device *dev, struct ethtool_ringparam *ring)
+{
+	backport_ethtool_get_ringparam(dev, ring, get);
+}
+
 struct ethtool_ops ops = {
	.get_ringparam =
-	get
+	old
	,
 };
