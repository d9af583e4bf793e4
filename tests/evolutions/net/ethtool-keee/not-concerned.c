// SPDX-License-Identifier: GPL-2.0
#include <linux/phy.h>

/* another structure with a callback of that name */
static const struct dsa_switch_ops foo_switch_ops = {
	.get_eee	= foo_get_eee,
	.set_eee	= foo_set_eee,
};
