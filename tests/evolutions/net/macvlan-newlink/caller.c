// SPDX-License-Identifier: GPL-2.0
/* stays: there is a shim for callers */
static int foo_newlink(struct net_device *dev,
		       struct rtnl_newlink_params *params,
		       struct netlink_ext_ack *extack)
{
	return macvlan_common_newlink(dev, params, extack);
}
