// SPDX-License-Identifier: GPL-2.0
#include <net/net_namespace.h>

static const struct ns_common *foo_net_namespace(const struct device *d)
{
	return to_ns_common(dev_net(to_net_dev(d->parent)));
}

static struct class foo_class = {
	.name = "foo",
	.ns_type = &net_ns_type_operations,
	.namespace = foo_net_namespace,
};

static struct class plain_class = {
	.name = "plain",
};
