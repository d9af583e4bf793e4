/* SPDX-License-Identifier: GPL-2.0 */
/*
 * Locks of one network device.
 *
 * The core of a target without this header takes no lock of a device around a
 * driver's operations: RTNL is what protects them, and what a driver asks about
 * such locks is answered so. The locks' classes are a macro of
 * linux/netdevice.h there.
 *
 * Upstream: 8ef890df4031 ("net: move misc netdev_lock flavors to a separate header"), v6.15
 */
#ifndef _BACKPORT_NET_NETDEV_LOCK_H
#define _BACKPORT_NET_NETDEV_LOCK_H
#if HAVE_HEADER(net/netdev_lock.h)
#include_next <net/netdev_lock.h>
#else
#include <linux/netdevice.h>
#include <linux/rtnetlink.h>

static inline bool netdev_need_ops_lock(const struct net_device *dev)
{
	return false;
}

static inline void netdev_lock_ops(struct net_device *dev)
{
}

static inline void netdev_unlock_ops(struct net_device *dev)
{
}

static inline void netdev_lock_ops_compat(struct net_device *dev)
{
	rtnl_lock();
}

static inline void netdev_unlock_ops_compat(struct net_device *dev)
{
	rtnl_unlock();
}
#endif
#endif
