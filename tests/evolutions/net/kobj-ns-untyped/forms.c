// SPDX-License-Identifier: GPL-2.0
static void foo_start(struct foo *foo)
{
	foo->net = to_net_ns(kobj_ns_grab_current(KOBJ_NS_TYPE_NET));
}

static void foo_stop(struct foo *foo)
{
	kobj_ns_drop(KOBJ_NS_TYPE_NET, to_ns_common(foo->net));
}
