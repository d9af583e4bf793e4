// SPDX-License-Identifier: GPL-2.0
static netdev_tx_t foo_xmit(struct sk_buff *oskb, struct net_device *dev)
{
	struct net_device *peer = foo_peer(dev);
	struct can_skb_ext *csx;
	struct sk_buff *skb;

	if (!peer)
		goto out_unlock;

	skb = skb_clone(oskb, GFP_ATOMIC);
	csx = skb_ext_add(skb, SKB_EXT_CAN);
	if (!csx) {
		kfree_skb(skb);
		goto out_unlock;
	}

	/* no hop yet */
	csx->can_gw_hops = 0;
	csx->can_skb_uid = 0;

	skb->dev = peer;
	netif_rx(skb);
out_unlock:
	return NETDEV_TX_OK;
}

/* stays: another extension */
static void foo_mark(struct sk_buff *skb)
{
	struct tc_skb_ext *ext = skb_ext_add(skb, TC_SKB_EXT);

	ext->chain = 0;
}
