// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

/* fake multicast ability */
static int demo_set_rx_mode(struct net_device *dev,
			    struct netdev_hw_addr_list *uc,
			    struct netdev_hw_addr_list *mc)
{
	return 0;
}

static int other_set_rx_mode(struct net_device *dev, struct netdev_hw_addr_list *uc,
			     struct netdev_hw_addr_list *mc)
{
	return other_write(dev, uc->count + mc->count);
}

static const struct net_device_ops demo_ops = {
	.ndo_init = demo_init,
	.ndo_set_rx_mode_async = demo_set_rx_mode,
	.ndo_start_xmit = demo_xmit, /* stays */
};

static const struct net_device_ops other_ops = {
	.ndo_set_rx_mode_async = other_set_rx_mode,
};
