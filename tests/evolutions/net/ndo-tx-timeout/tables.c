// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static int a_open(struct a *a)
{
	if (!a->on)
		return -ENODEV;

	return 0;
}

/* on one line, without a comma at its end */
static const struct net_device_ops a_ops = { .ndo_tx_timeout = a_timeout };

static struct net_device_ops b_ops = {
#ifdef CONFIG_B
	.ndo_tx_timeout = b_timeout, /* slow */
#endif
	/* what all have */
	.other = b_other,
};

static const struct net_device_ops c_ops = {
	.other	= c_other,
	/* these go together */
	.ndo_tx_timeout = c_timeout,
	.last	= c_last,
};

/* a name in another place is no callback */
static void *const names[] = { a_timeout };

static void a_timeout(struct net_device *dev, unsigned int txqueue)
{
	a_reset(dev); /* whatever the queue */
}

#ifdef CONFIG_B
static void b_timeout(struct net_device *dev, unsigned int queue)
{
	/* the queue matters */
	b_reset(dev, queue);
}
#endif
