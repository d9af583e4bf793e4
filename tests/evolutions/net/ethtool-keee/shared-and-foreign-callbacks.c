// SPDX-License-Identifier: GPL-2.0
#include <linux/ethtool.h>

#include "foo.h"

/* foo_get_eee() and foo_set_eee() are in another file */

const struct ethtool_ops foo_ops = {
	.get_eee = foo_get_eee,
	.set_eee = foo_set_eee,
	.get_link = ethtool_op_get_link,
};

static struct ethtool_ops foo_vf_ops = {
	.get_link = ethtool_op_get_link,
	.get_eee = foo_get_eee,
};
