// SPDX-License-Identifier: GPL-2.0
#include <linux/can/dev.h>
#include <linux/can/skb.h>

static netdev_tx_t demo_xmit(struct sk_buff *skb, struct net_device *dev)
{
	can_put_echo_skb(skb, dev, 0, 0); /* comes back */
	if (!demo_send(dev))
		return NETDEV_TX_OK;
	can_free_echo_skb(dev, 0, NULL);
	return NETDEV_TX_BUSY;
}

static void demo_sent(struct net_device *dev, int idx)
{
	unsigned int len;

	dev->stats.tx_bytes += can_get_echo_skb(dev, idx, NULL);
	/* of byte queue limits */
	demo_note(can_get_echo_skb(dev, idx, &len));
	netdev_completed_queue(dev, 1, len);
}
