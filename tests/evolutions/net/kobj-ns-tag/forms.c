// SPDX-License-Identifier: GPL-2.0
#include <linux/kobject_ns.h>
#include <net/net_namespace.h>

static int demo_add(struct demo *demo)
{
	/* whose is it? */
	demo->net = to_net_ns(kobj_ns_grab_current(KOBJ_NS_TYPE_NET));
	if (!demo_start(demo))
		return 0;
	kobj_ns_drop(KOBJ_NS_TYPE_NET, to_ns_common(demo->net)); /* not ours */
	return -EIO;
}

static const struct ns_common *demo_namespace(const struct demo *demo)
{
	return demo->net ? to_ns_common(demo->net) : NULL;
}
