/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_NET_TSTAMP_H
#define BACKPORT_LINUX_NET_TSTAMP_H

#include_next <linux/net_tstamp.h>

#if !HAVE_TYPE(enum hwtstamp_source)
/**
 * enum hwtstamp_source - which layer takes the time stamps of an interface
 *
 * Upstream: fd770e856e22 ("net: remove phy_has_hwtstamp() -> phy_mii_ioctl() decision from converted drivers"), v6.6
 */
BACKFIT_CARRY(include/uapi/linux/ethtool_netlink_generated.h, enum hwtstamp_source)
#endif

#if !HAVE_TYPE(enum hwtstamp_provider_qualifier)
/**
 * enum hwtstamp_provider_qualifier - how exact a source of time stamps is
 *
 * Upstream: 35f7cad1743e ("net: Add the possibility to support a selected hwtstamp in netdevice"), v6.14
 */
BACKFIT_CARRY(include/uapi/linux/net_tstamp.h, enum hwtstamp_provider_qualifier)
#endif

#if !HAVE_TYPE(struct kernel_hwtstamp_config)
/**
 * struct kernel_hwtstamp_config - time stamping as the kernel passes it round
 *
 * The user's struct hwtstamp_config in a form that can grow.  On a target
 * without it, the net/ndo-hwtstamp evolution has a driver's callbacks called
 * from its ioctl, see backport_eth_ioctl().
 *
 * Upstream: 66f7223039c0 ("net: add NDOs for configuring hardware timestamping"), v6.6
 */
BACKFIT_CARRY(include/linux/net_tstamp.h, struct kernel_hwtstamp_config)
#endif

#if !CALLABLE(hwtstamp_config_to_kernel)
/**
 * hwtstamp_config_to_kernel() - take over what the user asked for
 *
 * Upstream: 66f7223039c0 ("net: add NDOs for configuring hardware timestamping"), v6.6
 */
BACKFIT_CARRY(include/linux/net_tstamp.h, hwtstamp_config_to_kernel)
#endif

#if !CALLABLE(hwtstamp_config_from_kernel)
/**
 * hwtstamp_config_from_kernel() - what the user is told
 *
 * Upstream: 66f7223039c0 ("net: add NDOs for configuring hardware timestamping"), v6.6
 */
BACKFIT_CARRY(include/linux/net_tstamp.h, hwtstamp_config_from_kernel)
#endif

#endif /* BACKPORT_LINUX_NET_TSTAMP_H */
