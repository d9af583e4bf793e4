// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static int foo_set(struct net_device *dev, struct sockaddr_storage *ss,
		   struct netlink_ext_ack *extack)
{
	return dev_set_mac_address(dev, ss, extack);
}

static int foo_resume(struct foo *foo)
{
	struct sockaddr_storage ss;
	int err;

	err = foo_read_address(foo, &ss);
	if (!err)
		err = dev_set_mac_address(foo->netdev, &ss, NULL);
	return err;
}

/* what is a struct sockaddr already stays */
static int foo_old(struct net_device *dev, struct sockaddr *sa)
{
	return dev_set_mac_address(dev, sa, NULL);
}
