// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static void a_init(struct net_device *dev, const struct a *a)
{
	/* one statement of an if */
	if (a->can)
		dev->xsk_tx_metadata_ops = &a_ops;
	dev->mtu = 1500;

	if (a->can && a->may)
		dev->xsk_tx_metadata_ops = &a_ops;
	else
		dev->xsk_tx_metadata_ops = NULL;

	/* what is called stays */
	if (!a_probe(a))
		dev->xsk_tx_metadata_ops = &a_ops;

	if (a->can)
		a_start(a);
	else
		dev->xsk_tx_metadata_ops = &a_ops;

	/* two on a line */
	dev->min_mtu = 60; dev->xsk_tx_metadata_ops = NULL;
#ifdef CONFIG_A
	dev->xsk_tx_metadata_ops = &a_ops;
	dev->max_mtu = 9000; /* jumbo */
#endif
}
