// SPDX-License-Identifier: GPL-2.0
/// Find the peer's namespace before a new link is made, as the newest core does.
// What: with peer_type the core looks for the namespace of a new link's peer itself
// Upstream: 28690e5361c0 ("rtnetlink: Add peer_type in struct rtnl_link_ops."), v6.13
// When: HAVE_TYPE(struct rtnl_link_ops)
// When: !HAVE_MEMBER(rtnl_link_ops, peer_type)
// Provides: rtnl_link_ops.peer_type
// Confidence: High
// Reduced: no
// Test: tests/evolutions/net/rtnl-peer-type
// Comments: as by the target's drivers the user's rights are not looked at again in the peer's namespace
// Example: .newlink = f, .peer_type = t becomes .newlink = ops_newlink_peer, which sets params->peer_net and calls f

@checked@
identifier ops, fn, check;
expression type;
fresh identifier peer = ops ## "_newlink_peer";
@@
+static int peer(struct net_device *dev, struct rtnl_newlink_params *params,
+		struct netlink_ext_ack *extack)
+{
+	struct nlattr *peer_tb[IFLA_MAX + 1];
+	struct nlattr **tb = params->tb;
+	int err;
+
+	if (params->data && params->data[type]) {
+		err = rtnl_nla_parse_ifinfomsg(peer_tb, params->data[type],
+					       extack);
+		if (!err)
+			err = check(peer_tb, NULL, extack);
+		if (err < 0)
+			return err;
+		tb = peer_tb;
+	}
+	params->peer_net = rtnl_link_get_net(params->src_net, tb);
+	if (IS_ERR(params->peer_net))
+		return PTR_ERR(params->peer_net);
+	err = fn(dev, params, extack);
+	put_net(params->peer_net);
+	return err;
+}
+
 struct rtnl_link_ops ops = {
	.validate = check,
	.newlink =
-	fn
+	peer
	,
-	.peer_type = type,
 };

@@
identifier ops, fn;
expression type;
fresh identifier peer = ops ## "_newlink_peer";
@@
+static int peer(struct net_device *dev, struct rtnl_newlink_params *params,
+		struct netlink_ext_ack *extack)
+{
+	struct nlattr *peer_tb[IFLA_MAX + 1];
+	struct nlattr **tb = params->tb;
+	int err;
+
+	if (params->data && params->data[type]) {
+		err = rtnl_nla_parse_ifinfomsg(peer_tb, params->data[type],
+					       extack);
+		if (err < 0)
+			return err;
+		tb = peer_tb;
+	}
+	params->peer_net = rtnl_link_get_net(params->src_net, tb);
+	if (IS_ERR(params->peer_net))
+		return PTR_ERR(params->peer_net);
+	err = fn(dev, params, extack);
+	put_net(params->peer_net);
+	return err;
+}
+
 struct rtnl_link_ops ops = {
	.newlink =
-	fn
+	peer
	,
-	.peer_type = type,
 };
