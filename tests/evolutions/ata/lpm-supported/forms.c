// SPDX-License-Identifier: GPL-2.0
#include <linux/libata.h>

static struct attribute *thing_attrs[] = {
	&dev_attr_link_power_management_supported.attr,
	&dev_attr_link_power_management_policy.attr,
	NULL
};

static struct attribute *other_attrs[] = {
	&dev_attr_other.attr,
	&dev_attr_link_power_management_supported.attr, NULL
};
