// SPDX-License-Identifier: GPL-2.0
#include <linux/mii.h>
#include <linux/usb/usbnet.h>

#include "foo.h"

int usbnet_mii_ioctl(struct net_device *net, struct ifreq *rq, int cmd)
{
	struct usbnet *dev = netdev_priv(net);

	return generic_mii_ioctl(&dev->mii, if_mii(rq), cmd, NULL);
}
EXPORT_SYMBOL_GPL(usbnet_mii_ioctl);
