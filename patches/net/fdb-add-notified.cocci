// SPDX-License-Identifier: GPL-2.0
/// Have ndo_fdb_add called without a place for whether it notified.
// What: ndo_fdb_add tells whether it has sent the notification itself
// Upstream: 4b42fbc6bd8f ("ndo_fdb_add: Add a parameter to report whether notification was sent"), v6.13
// When: MEMBER_PARAMS(net_device_ops, ndo_fdb_add) == 7
// Provides: net_device_ops.ndo_fdb_add
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/fdb-add-notified
// Comments: callbacks installed by an assignment are not reached; the target always notifies, also after a driver that has

@@
typedef u16;
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_ndo_fdb_add";
@@
+static int old(struct ndmsg *ndm, struct nlattr **tb, struct net_device *dev,
+	       const unsigned char *addr, u16 vid, u16 flags,
+	       struct netlink_ext_ack *extack)
+{
+	bool notified = false;
+
+	return fn(ndm, tb, dev, addr, vid, flags, &notified, extack);
+}
+
 struct net_device_ops ops = {
	.ndo_fdb_add =
-	fn
+	old
	,
 };
