// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static void a_init(struct net_device *dev, const struct a *a)
{
	/* one statement of an if */
	if (a->can)
		dev->xdp_features = NETDEV_XDP_ACT_BASIC;
	dev->mtu = 1500;

	if (a->can && a->may)
		dev->xdp_features = NETDEV_XDP_ACT_BASIC;
	else
		dev->xdp_features = NETDEV_XDP_ACT_REDIRECT;

	/* what is called stays */
	if (!a_probe(a))
		dev->xdp_features = NETDEV_XDP_ACT_BASIC;

	if (a->can)
		a_start(a);
	else
		dev->xdp_features = NETDEV_XDP_ACT_BASIC;

	/* two on a line */
	dev->min_mtu = 60; dev->xdp_features = NETDEV_XDP_ACT_REDIRECT;
#ifdef CONFIG_A
	dev->xdp_features = NETDEV_XDP_ACT_BASIC;
	dev->max_mtu = 9000; /* jumbo */
#endif
}
