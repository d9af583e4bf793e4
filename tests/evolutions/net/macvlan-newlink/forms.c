// SPDX-License-Identifier: GPL-2.0
#include <linux/etherdevice.h>
#include <linux/if_macvlan.h>
#include <net/rtnetlink.h>

int macvlan_common_newlink(struct net_device *dev,
			   struct rtnl_newlink_params *params,
			   struct netlink_ext_ack *extack)
{
	if (!params->tb[IFLA_LINK])
		return -EINVAL;

	return 0;
}
EXPORT_SYMBOL_GPL(macvlan_common_newlink);

static int macvlan_newlink(struct net_device *dev,
			   struct rtnl_newlink_params *params,
			   struct netlink_ext_ack *extack)
{
	/* a plain one */
	return macvlan_common_newlink(dev, params, extack);
}
