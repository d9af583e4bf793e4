/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_RTNETLINK_H
#define _BACKPORT_LINUX_RTNETLINK_H
#include_next <linux/rtnetlink.h>

#if !CALLABLE(rtnl_net_lock)
/**
 * rtnl_net_lock - take RTNL for one namespace
 * @net: the namespace
 *
 * RTNL of the target is one lock for all.
 *
 * Upstream: 76aed95319da ("rtnetlink: Add per-netns RTNL."), v6.13
 */
static inline void rtnl_net_lock(struct net *net)
{
	rtnl_lock();
}

/**
 * rtnl_net_unlock - release RTNL of one namespace
 * @net: the namespace
 *
 * Upstream: 76aed95319da ("rtnetlink: Add per-netns RTNL."), v6.13
 */
static inline void rtnl_net_unlock(struct net *net)
{
	rtnl_unlock();
}
#endif
#endif
