// SPDX-License-Identifier: GPL-2.0
#include <linux/libata.h>

static struct attribute *demo_sdev_attrs[] = {
	&dev_attr_unload_heads.attr,
	&dev_attr_ncq_prio_supported.attr,
	&dev_attr_ncq_prio_enable.attr,
	NULL
};
