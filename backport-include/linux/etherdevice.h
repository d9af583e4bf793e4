/* SPDX-License-Identifier: GPL-2.0 */
#ifndef _BACKPORT_LINUX_ETHERDEVICE_H
#define _BACKPORT_LINUX_ETHERDEVICE_H
#include_next <linux/etherdevice.h>

#if !CALLABLE(eth_hw_addr_set)
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

#if !CALLABLE(platform_get_ethdev_address)
/**
 * platform_get_ethdev_address() - the address that firmware gives a device
 * @dev: the device
 * @netdev: its network device, whose address is set
 *
 * Upstream: ba882580f211 ("eth: platform: add a helper for loading netdev->dev_addr"), v5.16
 * Return: 0, or a negative error where firmware says nothing.
 */
static inline int platform_get_ethdev_address(struct device *dev,
					      struct net_device *netdev)
{
	u8 addr[ETH_ALEN] __aligned(2);
	int err = eth_platform_get_mac_address(dev, addr);

	if (!err)
		eth_hw_addr_set(netdev, addr);
	return err;
}
#endif

#endif
