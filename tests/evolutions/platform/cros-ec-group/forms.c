// SPDX-License-Identifier: GPL-2.0
#include <linux/platform_data/cros_ec_proto.h>

static int probe(struct platform_device *pd)
{
	struct cros_ec_dev *ec_dev = dev_get_drvdata(pd->dev.parent);
	int ret;

	ec_dev->group = &cros_ec_attr_group;
	ret = sysfs_create_group(&ec_dev->class_dev.kobj, ec_dev->group);
	return ret;
}

static void remove(struct platform_device *pd)
{
	struct cros_ec_dev *ec_dev = dev_get_drvdata(pd->dev.parent);

	sysfs_remove_group(&ec_dev->class_dev.kobj, ec_dev->group);
}

static void other(struct my_dev *my)
{
	my->group = &cros_ec_attr_group;
}
