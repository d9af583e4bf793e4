// SPDX-License-Identifier: GPL-2.0
#include <linux/hdlc.h>

static int foo_ioctl(struct net_device *dev, struct if_settings *ifs);

static struct hdlc_proto proto = {
	.start		= foo_start,
	.ioctl		= foo_ioctl,
	.module		= THIS_MODULE,
};

static int card_ioctl(struct net_device *dev, struct if_settings *ifs)
{
	switch (ifs->type) {
	case IF_GET_IFACE:
		return 0;
	default:
		return hdlc_ioctl(dev, ifs);
	}
}
