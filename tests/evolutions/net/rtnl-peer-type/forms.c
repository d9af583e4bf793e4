// SPDX-License-Identifier: GPL-2.0
#include <net/rtnetlink.h>

/* for rtnl_create_link() */
static struct rtnl_link_ops foo_link_ops;

static int foo_newlink(struct net_device *dev,
		       struct rtnl_newlink_params *params,
		       struct netlink_ext_ack *extack)
{
	struct net *peer_net = rtnl_newlink_peer_net(params);

	return foo_pair(dev, peer_net, &foo_link_ops);
}

static struct rtnl_link_ops foo_link_ops = {
	.kind		= "foo",
	.validate	= foo_validate,
	.newlink	= foo_newlink,
	.dellink	= foo_dellink,
	/* the other end */
	.peer_type	= FOO_PEER,
	.maxtype	= FOO_MAX,
};

static struct rtnl_link_ops bar_link_ops = {
	.kind		= "bar",
	.newlink	= bar_newlink,
	.peer_type	= BAR_PEER,
};

/* stays: no peer */
static struct rtnl_link_ops alone_ops = {
	.validate	= foo_validate,
	.newlink	= alone_newlink,
};
