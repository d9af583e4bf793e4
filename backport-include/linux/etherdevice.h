/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_ETHERDEVICE_H
#define _BACKPORT_LINUX_ETHERDEVICE_H
#include_next <linux/etherdevice.h>

#if !HAVE_FUNCTION(eth_hw_addr_set)
/**
 * eth_hw_addr_set - give a device its address
 * @dev: the device
 * @addr: ETH_ALEN bytes of any alignment
 *
 * Upstream: 48eab831ae8b ("net: create netdev->dev_addr assignment helpers"), v5.15
 */
static inline void eth_hw_addr_set(struct net_device *dev, const u8 *addr)
{
	memcpy(dev->dev_addr, addr, ETH_ALEN);
}
#endif
#endif
