// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static const struct net_device_ops foo_with_ioctl = {
	.ndo_open		= foo_open,
	.ndo_eth_ioctl		= foo_ioctl,
	.ndo_hwtstamp_get	= foo_hwtstamp_get,
	.ndo_hwtstamp_set	= foo_hwtstamp_set,
};

static const struct net_device_ops foo_without_ioctl = {
	.ndo_hwtstamp_get	= foo_hwtstamp_get,
	.ndo_hwtstamp_set	= foo_hwtstamp_set,
	.ndo_open		= foo_open,
};

static const struct net_device_ops foo_set_with_ioctl = {
	.ndo_hwtstamp_set	= foo_hwtstamp_set,
	.ndo_eth_ioctl		= phy_do_ioctl_running,
};

static const struct net_device_ops foo_get_with_ioctl = {
	.ndo_hwtstamp_get	= foo_hwtstamp_get,
	.ndo_eth_ioctl		= foo_ioctl,
};

static const struct net_device_ops foo_set = {
	.ndo_hwtstamp_set	= foo_hwtstamp_set,
};

static const struct net_device_ops foo_get = {
	.ndo_hwtstamp_get	= foo_hwtstamp_get,
};

static const struct net_device_ops foo_neither = {
	.ndo_eth_ioctl		= foo_ioctl,
};
