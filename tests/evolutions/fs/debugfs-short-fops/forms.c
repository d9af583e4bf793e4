// SPDX-License-Identifier: GPL-2.0
#include <linux/debugfs.h>

extern const struct debugfs_short_fops far_ops;

static const struct debugfs_short_fops demo_ops = {
	.read = demo_read,
	.llseek = default_llseek,
};

/* this stays */
static const struct file_operations full_ops = {
	.read = demo_read,
};
