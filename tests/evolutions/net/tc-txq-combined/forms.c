// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static u32 foo_queues(struct net_device *dev, int tc)
{
	struct netdev_tc_txq txq;

	txq.combined = READ_ONCE(dev->tc_to_txq[tc].combined);

	return GENMASK(txq.offset + txq.count - 1, txq.offset);
}
