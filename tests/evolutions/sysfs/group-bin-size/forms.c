// SPDX-License-Identifier: GPL-2.0
#include <linux/sysfs.h>

static size_t demo_size(struct kobject *kobj, const struct bin_attribute *attr,
			int n)
{
	return demo_bytes(kobj);
}

static const struct attribute_group demo_group = {
	.bin_size = demo_size,
	.bin_attrs = demo_attrs, /* this stays */
};

const struct attribute_group far_group = { .attrs = far_attrs, .bin_size = far_size };

static const struct attribute_group switched_group = {
#ifdef CONFIG_DEMO
	.bin_size = demo_size,
#endif
	.attrs = switched_attrs,
};

/* another structure's */
static const struct demo demo = {
	.bin_size = demo_size,
};
