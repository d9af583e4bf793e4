// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static int a_set(struct net_device *dev, struct sockaddr_storage *ss,
		 struct netlink_ext_ack *extack)
{
	int a;

	/* as a macro's argument, in a condition */
	if (WARN_ON(dev_set_mac_address(dev, ss, extack)))
		return -EINVAL;
	a = dev_set_mac_address(dev, ss, NULL);
#ifdef CONFIG_A
	a = dev_set_mac_address(dev, ss, NULL); /* again */
#endif
	return a ? a : dev_set_mac_address(a_slave(dev), ss, extack);
}

/* taken by its name alone: the type of the pointer decides, it stays */
static const struct a_ops a_ops = {
	.set = dev_set_mac_address,
};
