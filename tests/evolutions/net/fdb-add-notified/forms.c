// SPDX-License-Identifier: GPL-2.0
#include <linux/netdevice.h>

static int demo_ndo_fdb_add(struct ndmsg *ndm, struct nlattr **tb,
			    struct net_device *dev, const unsigned char *addr,
			    u16 vid, u16 flags, bool *notified,
			    struct netlink_ext_ack *extack)
{
	demo_note("ndo_fdb_add");

	return 0;
}

static const struct net_device_ops demo_ops = {
	.other = demo_other,
	.ndo_fdb_add = demo_ndo_fdb_add, /* this stays */
};

/* of another file, on one line */
const struct net_device_ops far_ops = { .ndo_fdb_add = far_ndo_fdb_add };

static struct net_device_ops switched_ops = {
#ifdef CONFIG_DEMO
	.ndo_fdb_add = switched_ndo_fdb_add,
#endif
	.other = demo_other,
};

/* another structure's */
static const struct demo demo = {
	.ndo_fdb_add = demo_ndo_fdb_add,
};
