// SPDX-License-Identifier: GPL-2.0
#include <linux/usb/usbnet.h>

/* stays: there is a shim for users */
static const struct net_device_ops foo_ops = {
	.ndo_eth_ioctl = usbnet_mii_ioctl,
};
