/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_IF_MACVLAN_H
#define _BACKPORT_LINUX_IF_MACVLAN_H
#include_next <linux/if_macvlan.h>

#if PARAMS(macvlan_common_newlink) == 5
#include <net/rtnetlink.h>

/**
 * macvlan_common_newlink() - have a new device sit on another one
 * @dev: the new device
 * @params: what the user asked for
 * @extack: what is told to the user
 *
 * Upstream: 69c7be1b903f ("rtnetlink: Pack newlink() params into struct"), v6.15
 */
#define macvlan_common_newlink(dev, params, extack) \
	backport_macvlan_common_newlink(dev, params, extack)
static inline int
backport_macvlan_common_newlink(struct net_device *dev,
				struct rtnl_newlink_params *params,
				struct netlink_ext_ack *extack)
{
	return (macvlan_common_newlink)(rtnl_newlink_link_net(params), dev,
					params->tb, params->data, extack);
}
#endif
#endif
