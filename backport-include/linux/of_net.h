/* SPDX-License-Identifier: GPL-2.0 */
#ifndef BACKPORT_LINUX_OF_NET_H
#define BACKPORT_LINUX_OF_NET_H

#include_next <linux/of_net.h>
#include <linux/err.h>
#include <linux/etherdevice.h>

#if PARAMS(of_get_mac_address) == 1
/**
 * backport_of_get_mac_address() - the address that the device tree gives a device
 * @np: the device's node
 * @mac: set to its address
 *
 * Return: 0, or a negative error.
 */
static inline int backport_of_get_mac_address(struct device_node *np, u8 *mac)
{
	const void *address = of_get_mac_address(np);

	if (IS_ERR_OR_NULL(address))
		return address ? PTR_ERR(address) : -ENODEV;
	ether_addr_copy(mac, address);
	return 0;
}

/**
 * of_get_mac_address() - the address that the device tree gives a device
 *
 * Upstream: 83216e3988cd ("of: net: pass the dst buffer to of_get_mac_address()"), v5.13
 */
#define of_get_mac_address(np, mac)	backport_of_get_mac_address(np, mac)
#endif

#endif /* BACKPORT_LINUX_OF_NET_H */
