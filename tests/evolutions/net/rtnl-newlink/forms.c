// SPDX-License-Identifier: GPL-2.0
#include <net/rtnetlink.h>

static int foo_newlink(struct net_device *dev,
		       struct rtnl_newlink_params *params,
		       struct netlink_ext_ack *extack)
{
	return register_netdevice(dev);
}

static struct rtnl_link_ops foo_link_ops __read_mostly = {
	.kind		= "foo",
	.newlink	= foo_newlink,
	.dellink	= foo_dellink,
};

static struct rtnl_link_ops plain_link_ops = {
	.kind		= "plain",
};
