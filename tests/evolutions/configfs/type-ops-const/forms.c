// SPDX-License-Identifier: GPL-2.0
#include <linux/configfs.h>

static const struct configfs_item_operations bank_item_ops = {
	.release = bank_release,
};

static const struct configfs_group_operations bank_group_ops = {
	.make_group = bank_make,
};

static const struct config_item_type bank_type = {
	.ct_item_ops	= &bank_item_ops,
	.ct_group_ops	= &bank_group_ops,	/* both */
	.ct_attrs	= bank_attrs,
	.ct_owner	= THIS_MODULE,
};

static const struct config_item_type group_type = {
	.ct_group_ops = &bank_group_ops,
	.ct_owner = THIS_MODULE,
};
