// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static void demo_enable(struct net_device *netdev, bool on)
{
	if (on)
		netdev->fcoe_mtu = true;
	else
		netdev->fcoe_mtu = false; /* small ones */
}

static int demo_mtu(struct net_device *netdev)
{
	if (netdev->fcoe_mtu)
		return 2158;
	return netdev->mtu;
}
