// SPDX-License-Identifier: GPL-2.0
/// Export macvlan_common_newlink() as the target's modules call it.
// What: macvlan_common_newlink() takes struct rtnl_newlink_params, as newlink does
// Upstream: 69c7be1b903f ("rtnetlink: Pack newlink() params into struct"), v6.15
// When: PARAMS(macvlan_common_newlink) == 5
// Provides: macvlan_common_newlink
// Confidence: High
// Reduced: no
// Optional: yes
// Keeps: macvlan_common_newlink
// Test: tests/evolutions/net/macvlan-newlink
// Comments: where it is defined; callers have a shim

@defined@
identifier dev, params, extack;
@@
-int macvlan_common_newlink(
+static int backfit_macvlan_newlink(
 struct net_device *dev,
 struct rtnl_newlink_params *params, struct netlink_ext_ack *extack)
 {
	...
 }
+int macvlan_common_newlink(struct net *src_net, struct net_device *dev,
+			   struct nlattr *tb[], struct nlattr *data[],
+			     struct netlink_ext_ack *extack)
+{
+	struct rtnl_newlink_params params = {
+		.src_net = src_net,
+		.tb = tb,
+		.data = data,
+	};
+
+	return backfit_macvlan_newlink(dev, &params, extack);
+}

@depends on defined@
@@
 #include <linux/if_macvlan.h>
+#undef macvlan_common_newlink

@depends on defined@
expression list es;
@@
-	macvlan_common_newlink(es)
+	backfit_macvlan_newlink(es)
