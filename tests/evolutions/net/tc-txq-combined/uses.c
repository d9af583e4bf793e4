// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static u32 a_sum(struct net_device *dev)
{
	struct netdev_tc_txq one, two;

#ifdef CONFIG_A
	one.combined = READ_ONCE(dev->tc_to_txq[0].combined); /* the first */
#else
	one = dev->tc_to_txq[1];
#endif
	two.combined = READ_ONCE(a_device(dev)->tc_to_txq[1].combined);

	return one.count + two.count;
}
