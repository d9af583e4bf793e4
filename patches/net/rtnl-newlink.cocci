// SPDX-License-Identifier: GPL-2.0
/// Make a new link's parameters from what the target passes.
// What: newlink takes struct rtnl_newlink_params, with the namespaces that are meant
// Upstream: 69c7be1b903f ("rtnetlink: Pack newlink() params into struct"), v6.15
// When: MEMBER_PARAMS(rtnl_link_ops, newlink) == 5
// Provides: rtnl_link_ops.newlink
// Confidence: High
// Reduced: no
// After: net/rtnl-peer-type
// Test: tests/evolutions/net/rtnl-newlink
// Comments: the target passes one namespace, the link's if the user named one
// Example: .newlink = f becomes .newlink = backfit_ops_newlink, which calls f

@@
identifier ops, fn !~ "^backfit_";
fresh identifier old = "backfit_" ## ops ## "_newlink";
@@
+static int old(struct net *net, struct net_device *dev, struct nlattr *tb[],
+	       struct nlattr *data[], struct netlink_ext_ack *extack)
+{
+	struct rtnl_newlink_params params = {
+		.src_net = net,
+		.tb = tb,
+		.data = data,
+	};
+
+	return fn(dev, &params, extack);
+}
+
 struct rtnl_link_ops ops = {
	.newlink =
-	fn
+	old
	,
 };
