// SPDX-License-Identifier: GPL-2.0
static void demo_timeout(struct net_device *dev, unsigned int txqueue);

static void demo_timeout(struct net_device *dev, unsigned int txqueue)
{
	schedule_work(&to_demo(dev)->reset);
}

static void other_timeout(struct net_device *dev, unsigned int q)
{
	int n = 1;

	netdev_warn(dev, "queue %u is stuck\n", q + n);
}

static void not_a_callback(struct net_device *dev, unsigned int txqueue)
{
	netif_wake_subqueue(dev, txqueue);
}

static const struct net_device_ops demo_ops = {
	.ndo_open = demo_open,
	.ndo_tx_timeout = demo_timeout,
};

static const struct net_device_ops other_ops = {
	.ndo_tx_timeout = other_timeout,
};
