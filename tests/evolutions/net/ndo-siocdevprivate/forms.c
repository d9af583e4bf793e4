// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static const struct net_device_ops foo111_ops = {
	.ndo_open = foo_open,
	.ndo_siocwandev = foo_wan,
	.ndo_do_ioctl = foo_ioctl,
	.ndo_siocdevprivate = foo_siocdevprivate, /* its own */
	.ndo_stop = foo_stop,
};

static const struct net_device_ops foo110_ops = {
	.ndo_open = foo_open,
	.ndo_do_ioctl = foo_ioctl,
	.ndo_siocdevprivate = foo_siocdevprivate, /* its own */
	.ndo_stop = foo_stop,
};

static const struct net_device_ops foo101_ops = {
	.ndo_open = foo_open,
	.ndo_siocwandev = foo_wan,
	.ndo_do_ioctl = foo_ioctl,
	.ndo_stop = foo_stop,
};

static const struct net_device_ops foo011_ops = {
	.ndo_open = foo_open,
	.ndo_siocwandev = foo_wan,
	.ndo_siocdevprivate = foo_siocdevprivate, /* its own */
	.ndo_stop = foo_stop,
};

static const struct net_device_ops foo010_ops = {
	.ndo_open = foo_open,
	.ndo_siocdevprivate = foo_siocdevprivate, /* its own */
	.ndo_stop = foo_stop,
};

static const struct net_device_ops foo001_ops = {
	.ndo_open = foo_open,
	.ndo_siocwandev = foo_wan,
	.ndo_stop = foo_stop,
};

static const struct net_device_ops foo100_ops = {
	.ndo_open = foo_open,
	.ndo_do_ioctl = foo_ioctl,
	.ndo_stop = foo_stop,
};
