/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_NETDEVICE_H
#define BACKPORT_LINUX_NETDEVICE_H

#include_next <linux/netdevice.h>
#include <linux/ethtool.h>
#include <linux/net_tstamp.h>
#include <linux/netlink.h>
#include <linux/sockios.h>
#include <linux/uaccess.h>
#include <linux/wait_bit.h>

#if PARAMS(netif_napi_add) == 4
/**
 * netif_napi_add() - initialize a NAPI context
 * @dev: network device
 * @napi: NAPI context
 * @poll: polling function
 *
 * Upstream: b48b89f9c189 ("net: drop the weight argument from netif_napi_add"), v6.1
 */
#define netif_napi_add(dev, napi, poll) \
	(netif_napi_add)(dev, napi, poll, NAPI_POLL_WEIGHT)
#endif

#if !CALLABLE(netif_napi_add_weight)
/**
 * netif_napi_add_weight() - initialize a NAPI context with a budget of its own
 * @dev: network device
 * @napi: NAPI context
 * @poll: polling function
 * @weight: budget, in packets
 *
 * Upstream: 58caed3dacb4 ("netdev: reshuffle netif_napi_add() APIs to allow dropping weight"), v5.19
 */
static inline void
netif_napi_add_weight(struct net_device *dev, struct napi_struct *napi,
		      int (*poll)(struct napi_struct *, int), int weight)
{
	(netif_napi_add)(dev, napi, poll, weight);
}
#endif

#if !HAVE_TYPE(enum netdev_queue_type)
/**
 * enum netdev_queue_type - direction of a queue
 *
 * Upstream: bc877956272f ("netdev-genl: spec: Extend netdev netlink spec in YAML for queue"), v6.8
 */
BACKFIT_CARRY(include/uapi/linux/netdev.h, enum netdev_queue_type)
#endif

#if !HAVE_TYPE(enum netdev_xdp_act)
/**
 * enum netdev_xdp_act - what a device can do with XDP
 *
 * Upstream: d3d854fd6a1d ("netdev-genl: create a simple family for netdev stuff"), v6.3
 */
BACKFIT_CARRY(include/uapi/linux/netdev.h, enum netdev_xdp_act)
#endif

#if !CALLABLE(netif_queue_set_napi)
/**
 * netif_queue_set_napi() - tell which NAPI context serves a queue
 * @dev: network device
 * @queue_index: queue
 * @type: its direction
 * @napi: NAPI context, or NULL for none
 *
 * Upstream: 2a502ff0c4e4 ("net: Add queue and napi association"), v6.8
 * Reduced: user space cannot ask which NAPI context serves a queue, the target has no netlink family that tells it
 */
static inline void netif_queue_set_napi(struct net_device *dev,
					unsigned int queue_index,
					enum netdev_queue_type type,
					struct napi_struct *napi)
{
}
#endif

#if !CALLABLE(netif_napi_set_irq)
/**
 * netif_napi_set_irq() - tell which interrupt schedules a NAPI context
 * @napi: NAPI context
 * @irq: interrupt
 *
 * Upstream: 26793bfb5d60 ("net: Add NAPI IRQ support"), v6.8
 * Reduced: user space cannot ask for the interrupt of a NAPI context, the target has no netlink family that tells it
 */
static inline void netif_napi_set_irq(struct napi_struct *napi, int irq)
{
}
#endif

#if !CALLABLE(netdev_lock)
/*
 * The target has no mutex in struct net_device.  The top bit of its state word
 * is one just as well: the core numbers its own bits from 0 and uses fewer
 * than ten, and touches them with atomic operations only.
 */
#define BACKPORT_LINK_STATE_LOCKED	(BITS_PER_LONG - 1)

/**
 * netdev_lock() - take the lock of one network device
 * @dev: network device
 *
 * May sleep.
 *
 * Upstream: ebda2f0bbde5 ("net: add netdev_lock() / netdev_unlock() helpers"), v6.14
 * Reduced: the core of the target does not take it around its own calls, which RTNL serializes
 */
static inline void netdev_lock(struct net_device *dev)
{
	wait_on_bit_lock(&dev->state, BACKPORT_LINK_STATE_LOCKED,
			 TASK_UNINTERRUPTIBLE);
}

/**
 * netdev_unlock() - release the lock of one network device
 * @dev: network device
 *
 * Upstream: ebda2f0bbde5 ("net: add netdev_lock() / netdev_unlock() helpers"), v6.14
 */
static inline void netdev_unlock(struct net_device *dev)
{
	clear_and_wake_up_bit(BACKPORT_LINK_STATE_LOCKED, &dev->state);
}
#endif

#if !CALLABLE(napi_enable_locked)
/**
 * napi_enable_locked() - enable NAPI scheduling, netdev_lock() being held
 * @n: NAPI context
 *
 * Upstream's napi_enable() takes the device's lock; that of a target without
 * this function takes none and may be called with it held.
 *
 * Upstream: 413f0271f396 ("net: protect NAPI enablement with netdev_lock()"), v6.14
 */
static inline void napi_enable_locked(struct napi_struct *n)
{
	napi_enable(n);
}
#endif

#if !CALLABLE(napi_disable_locked)
/**
 * napi_disable_locked() - disable NAPI scheduling, netdev_lock() being held
 * @n: NAPI context
 *
 * May sleep.
 *
 * Upstream: 413f0271f396 ("net: protect NAPI enablement with netdev_lock()"), v6.14
 */
static inline void napi_disable_locked(struct napi_struct *n)
{
	napi_disable(n);
}
#endif

#if !CALLABLE(netif_set_tso_max_size) && CALLABLE(netif_set_gso_max_size)
/**
 * netif_set_tso_max_size() - the largest packet that a device can segment
 * @dev: network device
 * @size: limit, in bytes
 *
 * Upstream: 14d7b8122fd5 ("net: don't allow user space to lift the device limits"), v5.19
 * Reduced: the limit is where the user's is: a user may raise gso_max_size above it
 */
static inline void netif_set_tso_max_size(struct net_device *dev,
					  unsigned int size)
{
	if (size < dev->gso_max_size)
		netif_set_gso_max_size(dev, size);
}
#endif

#if !CALLABLE(netif_set_tso_max_segs)
/**
 * netif_set_tso_max_segs() - the most segments that a device can make of a packet
 * @dev: network device
 * @segs: limit
 *
 * Upstream: 14d7b8122fd5 ("net: don't allow user space to lift the device limits"), v5.19
 * Reduced: the limit is where the user's is: a user may raise gso_max_segs above it
 */
static inline void netif_set_tso_max_segs(struct net_device *dev,
					  unsigned int segs)
{
	if (segs < dev->gso_max_segs)
		dev->gso_max_segs = segs;
}
#endif

#if MEMBER_PARAMS(ethtool_ops, get_rxfh) == 4
/**
 * backport_ethtool_get_rxfh() - get_rxfh of a driver that has ethtool_rxfh_param
 * @dev: network device
 * @indir: table to fill, or NULL
 * @key: key to fill, or NULL
 * @hfunc: function to fill, or NULL
 * @get_rxfh: the driver's callback
 *
 * Return: what @get_rxfh returns
 *
 * Upstream: fb6e30a72539 ("net: ethtool: pass a pointer to parameters to get/set_rxfh ethtool ops"), v6.8
 * Reduced: the transformation of hash input (symmetric hashing) is not told to the user
 */
static inline int
backport_ethtool_get_rxfh(struct net_device *dev, u32 *indir, u8 *key,
			  u8 *hfunc,
			  int (*get_rxfh)(struct net_device *,
					  struct ethtool_rxfh_param *))
{
	const struct ethtool_ops *ops = dev->ethtool_ops;
	struct ethtool_rxfh_param rxfh = { .indir = indir, .key = key };
	int err;

	if (ops->get_rxfh_indir_size)
		rxfh.indir_size = ops->get_rxfh_indir_size(dev);
	if (ops->get_rxfh_key_size)
		rxfh.key_size = ops->get_rxfh_key_size(dev);

	err = get_rxfh(dev, &rxfh);
	if (!err && hfunc)
		*hfunc = rxfh.hfunc;
	return err;
}

/**
 * backport_ethtool_set_rxfh() - set_rxfh of a driver that has ethtool_rxfh_param
 * @dev: network device
 * @indir: table to set, or NULL
 * @key: key to set, or NULL
 * @hfunc: function to set, or ETH_RSS_HASH_NO_CHANGE
 * @set_rxfh: the driver's callback
 *
 * Return: what @set_rxfh returns
 *
 * Upstream: fb6e30a72539 ("net: ethtool: pass a pointer to parameters to get/set_rxfh ethtool ops"), v6.8
 * Reduced: the transformation of hash input (symmetric hashing) cannot be set
 */
static inline int
backport_ethtool_set_rxfh(struct net_device *dev, const u32 *indir,
			  const u8 *key, u8 hfunc,
			  int (*set_rxfh)(struct net_device *,
					  struct ethtool_rxfh_param *,
					  struct netlink_ext_ack *))
{
	const struct ethtool_ops *ops = dev->ethtool_ops;
	struct ethtool_rxfh_param rxfh = {
		.hfunc = hfunc,
		.indir = (u32 *)indir,
		.key = (u8 *)key,
		.input_xfrm = RXH_XFRM_NO_CHANGE,
	};

	if (ops->get_rxfh_indir_size)
		rxfh.indir_size = ops->get_rxfh_indir_size(dev);
	if (ops->get_rxfh_key_size)
		rxfh.key_size = ops->get_rxfh_key_size(dev);

	return set_rxfh(dev, &rxfh, NULL);
}
#endif

#if !HAVE_MEMBER(net_device_ops, ndo_hwtstamp_get)
/**
 * backport_get_hwtstamp() - SIOCGHWTSTAMP for a driver with ndo_hwtstamp_get
 * @dev: network device
 * @ifr: the user's request
 * @get: the driver's callback
 *
 * Return: 0, -EFAULT, or what @get returns
 *
 * Upstream: 66f7223039c0 ("net: add NDOs for configuring hardware timestamping"), v6.6
 */
static inline int
backport_get_hwtstamp(struct net_device *dev, struct ifreq *ifr,
		      int (*get)(struct net_device *,
				 struct kernel_hwtstamp_config *))
{
	struct kernel_hwtstamp_config kernel_cfg = { .ifr = ifr };
	struct hwtstamp_config cfg;
	int err;

	err = get(dev, &kernel_cfg);
	if (err || kernel_cfg.copied_to_user)
		return err;

	hwtstamp_config_from_kernel(&cfg, &kernel_cfg);
	return copy_to_user(ifr->ifr_data, &cfg, sizeof(cfg)) ? -EFAULT : 0;
}

/**
 * backport_set_hwtstamp() - SIOCSHWTSTAMP for a driver with ndo_hwtstamp_set
 * @dev: network device
 * @ifr: the user's request, which the core has validated
 * @set: the driver's callback
 *
 * Return: 0, -EFAULT, or what @set returns
 *
 * Upstream: 66f7223039c0 ("net: add NDOs for configuring hardware timestamping"), v6.6
 */
static inline int
backport_set_hwtstamp(struct net_device *dev, struct ifreq *ifr,
		      int (*set)(struct net_device *,
				 struct kernel_hwtstamp_config *,
				 struct netlink_ext_ack *))
{
	struct kernel_hwtstamp_config kernel_cfg = {
		.ifr = ifr,
		.source = HWTSTAMP_SOURCE_NETDEV,
	};
	struct netlink_ext_ack extack = {};
	struct hwtstamp_config cfg;
	int err;

	if (copy_from_user(&cfg, ifr->ifr_data, sizeof(cfg)))
		return -EFAULT;

	hwtstamp_config_to_kernel(&kernel_cfg, &cfg);
	err = set(dev, &kernel_cfg, &extack);
	if (err && extack._msg)
		netdev_err(dev, "%s\n", extack._msg);
	if (err || kernel_cfg.copied_to_user)
		return err;

	hwtstamp_config_from_kernel(&cfg, &kernel_cfg);
	return copy_to_user(ifr->ifr_data, &cfg, sizeof(cfg)) ? -EFAULT : 0;
}

/**
 * backport_eth_ioctl() - ioctl of a driver that has ndo_hwtstamp_get and _set
 * @dev: network device
 * @ifr: the user's request
 * @cmd: the user's command
 * @get: the driver's ndo_hwtstamp_get, or NULL
 * @set: the driver's ndo_hwtstamp_set, or NULL
 * @ioctl: the driver's ndo_eth_ioctl, or NULL
 *
 * Where a PHY is attached, the driver's own ioctl hands SIOCSHWTSTAMP to it,
 * and it has precedence as it has upstream.
 *
 * Return: 0 or a negative error, -EOPNOTSUPP for what the driver does not have
 *
 * Upstream: 66f7223039c0 ("net: add NDOs for configuring hardware timestamping"), v6.6
 */
static inline int
backport_eth_ioctl(struct net_device *dev, struct ifreq *ifr, int cmd,
		   int (*get)(struct net_device *,
			      struct kernel_hwtstamp_config *),
		   int (*set)(struct net_device *,
			      struct kernel_hwtstamp_config *,
			      struct netlink_ext_ack *),
		   int (*ioctl)(struct net_device *, struct ifreq *, int))
{
	int err;

	if (cmd == SIOCGHWTSTAMP)
		return get ? backport_get_hwtstamp(dev, ifr, get) : -EOPNOTSUPP;

	if (cmd == SIOCSHWTSTAMP) {
		if (dev->phydev && ioctl) {
			err = ioctl(dev, ifr, cmd);
			if (err != -EOPNOTSUPP && err != -EINVAL)
				return err;
		}
		return set ? backport_set_hwtstamp(dev, ifr, set) : -EOPNOTSUPP;
	}

	return ioctl ? ioctl(dev, ifr, cmd) : -EOPNOTSUPP;
}
#endif

#if RETURNS(napi_schedule, void)
/**
 * napi_schedule() - have a NAPI context polled
 * @n: NAPI context
 *
 * Return: false if it was scheduled already or is disabled
 *
 * Upstream: not found (napi_schedule() that returns bool in include/linux/netdevice.h), v6.7
 */
static inline bool backport_napi_schedule(struct napi_struct *n)
{
	if (!napi_schedule_prep(n))
		return false;

	__napi_schedule(n);
	return true;
}
#define napi_schedule(n)	backport_napi_schedule(n)
#endif

#if !CALLABLE(netdev_from_priv)
/**
 * netdev_from_priv() - the device that private data belongs to
 * @priv: what netdev_priv() returned
 *
 * Upstream: eb37011395f1 ("net: add netdev_from_priv() helper"), v7.1
 */
static inline struct net_device *netdev_from_priv(const void *priv)
{
#if HAVE_MEMBER(net_device, priv)
	const size_t offset = offsetof(struct net_device, priv);
#else
	const size_t offset = ALIGN(sizeof(struct net_device), NETDEV_ALIGN);
#endif

	/* or the compiler takes what is before the data for out of bounds */
	OPTIMIZER_HIDE_VAR(priv);
	return (struct net_device *)((char *)priv - offset);
}
#endif

#if !CALLABLE(netif_open)
/**
 * netif_open() - take a device into operation
 *
 * For callers that hold the device's own lock where it has one; the target has
 * none, and RTNL is what both need.
 *
 * Upstream: not found (netif_open() in include/linux/netdevice.h), v6.15
 */
static inline int netif_open(struct net_device *dev, struct netlink_ext_ack *extack)
{
	return dev_open(dev, extack);
}
#endif

#if !CALLABLE(netif_close)
/**
 * netif_close() - take a device out of operation
 *
 * For callers that hold the device's own lock where it has one; the target has
 * none, and RTNL is what both need.
 *
 * Upstream: not found (netif_close() in include/linux/netdevice.h), v6.15
 */
static inline void netif_close(struct net_device *dev)
{
	dev_close(dev);
}
#endif

#if !CALLABLE(netif_set_mtu)
/**
 * netif_set_mtu() - set the largest packet of a device
 *
 * For callers that hold the device's own lock where it has one; the target has
 * none, and RTNL is what both need.
 *
 * Upstream: not found (netif_set_mtu() in include/linux/netdevice.h), v6.15
 */
static inline int netif_set_mtu(struct net_device *dev, int new_mtu)
{
	return dev_set_mtu(dev, new_mtu);
}
#endif

#if !CALLABLE(netif_napi_add_locked)
/**
 * netif_napi_add_locked() - initialize a NAPI context, netdev_lock() being held
 * @dev: network device
 * @napi: NAPI context
 * @poll: polling function
 *
 * Upstream: not found (netif_napi_add_locked() in include/linux/netdevice.h), v6.14
 */
static inline void
netif_napi_add_locked(struct net_device *dev, struct napi_struct *napi,
		      int (*poll)(struct napi_struct *, int))
{
	netif_napi_add(dev, napi, poll);
}
#endif

#if !CALLABLE(netif_napi_set_irq_locked)
/**
 * netif_napi_set_irq_locked() - netif_napi_set_irq(), netdev_lock() being held
 * @napi: NAPI context
 * @irq: interrupt
 *
 * Upstream: not found (netif_napi_set_irq_locked() in include/linux/netdevice.h), v6.14
 */
static inline void netif_napi_set_irq_locked(struct napi_struct *napi, int irq)
{
	netif_napi_set_irq(napi, irq);
}
#endif

#if !HAVE_MEMBER(net_device_ops, ndo_siocdevprivate)
/**
 * backport_do_ioctl() - ndo_do_ioctl of a driver that has its commands apart
 * @dev: network device
 * @ifr: the user's request
 * @cmd: the user's command
 * @ioctl: the driver's ndo_eth_ioctl, or NULL
 * @siocdevprivate: the driver's ndo_siocdevprivate, or NULL
 * @siocwandev: the driver's ndo_siocwandev, or NULL
 *
 * Return: what the callback returns, -EOPNOTSUPP where there is none
 *
 * Upstream: b9067f5dc4a0 ("net: split out SIOCDEVPRIVATE handling from dev_ioctl"), v5.15
 */
static inline int
backport_do_ioctl(struct net_device *dev, struct ifreq *ifr, int cmd,
		  int (*ioctl)(struct net_device *, struct ifreq *, int),
		  int (*siocdevprivate)(struct net_device *, struct ifreq *,
					void __user *, int),
		  int (*siocwandev)(struct net_device *, struct if_settings *))
{
	if (cmd >= SIOCDEVPRIVATE && cmd <= SIOCDEVPRIVATE + 15)
		return siocdevprivate ? siocdevprivate(dev, ifr, ifr->ifr_data,
						       cmd) : -EOPNOTSUPP;
	if (cmd == SIOCWANDEV)
		return siocwandev ? siocwandev(dev, &ifr->ifr_settings) :
				    -EOPNOTSUPP;

	return ioctl ? ioctl(dev, ifr, cmd) : -EOPNOTSUPP;
}
#endif

#if !CALLABLE(dev_get_tstats64) && HAVE_FUNCTION(dev_fetch_sw_netstats)
/**
 * dev_get_tstats64() - ndo_get_stats64 of devices that count in dev->tstats
 * @dev: network device
 * @s: filled
 *
 * Upstream: 44fa32f008ab ("net: add function dev_fetch_sw_netstats for fetching pcpu_sw_netstats"), v5.10
 */
static inline void dev_get_tstats64(struct net_device *dev,
				    struct rtnl_link_stats64 *s)
{
	netdev_stats_to_stats64(s, &dev->stats);
	dev_fetch_sw_netstats(s, dev->tstats);
}
#endif

#if PARAM_IS(dev_addr_mod, 3, const u8 *)
/**
 * dev_addr_mod() - change a part of a device's address
 * @dev: network device
 * @offset: where the part begins
 * @addr: the part
 * @len: its length
 *
 * Upstream: not found (const void *addr of dev_addr_mod() in include/linux/netdevice.h), v5.15
 */
#define dev_addr_mod(dev, offset, addr, len) \
	((dev_addr_mod)(dev, offset, (const u8 *)(addr), len))
#endif

#if !CALLABLE(netif_get_link_ksettings)
/**
 * netif_get_link_ksettings() - ask a device how its link is set
 * @dev: the device; the caller holds RTNL
 * @link_ksettings: set to what it says
 *
 * Upstream: not found (netif_get_link_ksettings() in net/ethtool/ioctl.c), v7.0
 * Return: 0, -EOPNOTSUPP where the device cannot be asked, -ENODEV where it is
 * gone or asleep, or what its driver returns.
 */
static inline int
netif_get_link_ksettings(struct net_device *dev,
			 struct ethtool_link_ksettings *link_ksettings)
{
	if (dev->ethtool_ops->get_link_ksettings && !netif_device_present(dev))
		return -ENODEV;
	return __ethtool_get_link_ksettings(dev, link_ksettings);
}
#endif

#if !CALLABLE(dev_core_stats_tx_dropped_inc) && HAVE_MEMBER(net_device, tx_dropped)
/**
 * dev_core_stats_tx_dropped_inc() - count a packet that was not sent
 * @dev: network device
 *
 * Upstream: 625788b58445 ("net: add per-cpu storage and net->core_stats"), v5.18
 */
static inline void dev_core_stats_tx_dropped_inc(struct net_device *dev)
{
	atomic_long_inc(&dev->tx_dropped);
}

/**
 * dev_core_stats_rx_dropped_inc() - count a packet that was not taken
 * @dev: network device
 *
 * Upstream: 625788b58445 ("net: add per-cpu storage and net->core_stats"), v5.18
 */
static inline void dev_core_stats_rx_dropped_inc(struct net_device *dev)
{
	atomic_long_inc(&dev->rx_dropped);
}
#endif

#if !CALLABLE(__netif_rx)
/**
 * __netif_rx() - hand a packet to the core
 * @skb: the packet; interrupts or bottom halves are off
 *
 * The target's netif_rx() asks that of its callers, too.
 *
 * Upstream: baebdf48c360 ("net: dev: Makes sure netif_rx() can be invoked in any context."), v5.18
 * Return: NET_RX_SUCCESS or NET_RX_DROP.
 */
#define __netif_rx(skb)	netif_rx(skb)
#endif

#if !HAVE_TYPE(netdevice_tracker)
/**
 * netdevice_tracker - who holds a network device, for kernels that are debugged
 *
 * Upstream: 4d92b95ff2f9 ("net: add net device refcount tracker infrastructure"), v5.17
 */
typedef struct {} netdevice_tracker;
#endif

#if !CALLABLE(netdev_hold)
/**
 * netdev_hold() - hold a network device
 * @dev: network device, or NULL
 * @tracker: who holds it
 * @gfp: how memory may be had
 *
 * Upstream: d62607c3fe45 ("net: rename reference+tracking helpers"), v6.0
 */
static inline void netdev_hold(struct net_device *dev,
			       netdevice_tracker *tracker, gfp_t gfp)
{
	if (dev)
		dev_hold(dev);
}

/**
 * netdev_put() - let go of a network device
 * @dev: network device, or NULL
 * @tracker: who held it
 *
 * Upstream: d62607c3fe45 ("net: rename reference+tracking helpers"), v6.0
 */
static inline void netdev_put(struct net_device *dev, netdevice_tracker *tracker)
{
	if (dev)
		dev_put(dev);
}
#endif

#if !CALLABLE(unregister_netdevice_queue_net)
/**
 * unregister_netdevice_queue_net - take a device down that may be in another namespace
 * @net: the caller's namespace
 * @dev: the device
 * @head: where it is queued, or NULL
 *
 * The target has one RTNL lock for all namespaces, and the caller holds it.
 *
 * Upstream: not found (net: Add unregister_netdevice_queue_net()), v7.2
 */
static inline void unregister_netdevice_queue_net(struct net *net,
						  struct net_device *dev,
						  struct list_head *head)
{
	unregister_netdevice_queue(dev, head);
}
#endif

#if !HAVE_FUNCTION(netif_pre_changeaddr_notify) && HAVE_FUNCTION(dev_pre_changeaddr_notify)
/**
 * netif_pre_changeaddr_notify - ask whether a device may get another address
 * @dev: the device
 * @addr: the address
 * @extack: what is told to the user
 *
 * Upstream: not found (net: s/dev_pre_changeaddr_notify/netif_pre_changeaddr_notify/), v6.18
 * Return: 0 or a negative error.
 */
static inline int netif_pre_changeaddr_notify(struct net_device *dev,
					      const char *addr,
					      struct netlink_ext_ack *extack)
{
	return dev_pre_changeaddr_notify(dev, addr, extack);
}
#endif

#endif /* BACKPORT_LINUX_NETDEVICE_H */
